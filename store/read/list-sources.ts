/** How old each connected department's data is in each edition: the oldest clock of its streams; late when more than 26 hours before the edition. */
import type { Reader } from './reader.ts';
import type { SourceAgeRow } from './rows.ts';
import { defineStatement } from './statement.ts';

const statement = defineStatement(
  'list_sources',
  `
  select e.edition, d.department as "departmentKey", d.as_of as "asOf",
    coalesce(d.as_of < coalesce(e.published_at, e.prepared_at) - interval '26 hours', true) as late
  from hub.edition e cross join lateral (
    select s.department, min(s.as_of) as as_of from (
      select distinct on (c.department, c.stream) c.department, c.stream, c.as_of
      from hub.source_cursor c where c.edition <= e.edition
      order by c.department, c.stream, c.edition desc
    ) s group by s.department
  ) d
  where e.edition = any($1::int[])
  order by e.edition, d.department`,
);

export function listSources(reader: Reader, editions: readonly number[]): Promise<SourceAgeRow[]> {
  return reader.rows<SourceAgeRow>(statement, [editions]);
}
