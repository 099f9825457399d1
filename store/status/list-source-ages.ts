/** Lists how old each department's data is: the oldest time, by the departments' own clocks, that any of its streams vouches for. */
import type { Database } from '../database.ts';

export interface SourceAge {
  readonly department: string;
  /** ISO 8601 */
  readonly asOf: string;
  readonly ageSeconds: number;
}

export async function listSourceAges(database: Pick<Database, 'pool'>): Promise<SourceAge[]> {
  const { rows } = await database.pool.query<SourceAge>({
    name: 'list-source-ages',
    text: `
      with newest as (
        select distinct on (c.department, c.stream) c.department, c.as_of
          from hub.source_cursor c join hub.edition e using (edition)
         where e.state = 'published'
         order by c.department, c.stream, c.edition desc
      )
      select department, to_json(min(as_of)) #>> '{}' as "asOf", extract(epoch from now() - min(as_of))::float8 as "ageSeconds"
        from newest where as_of is not null group by department order by department`,
  });
  return rows;
}
