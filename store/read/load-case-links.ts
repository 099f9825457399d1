/** Links of each case in both directions, earlier cases first. */
import type { Reader } from './reader.ts';
import type { CaseLinkRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visibleCase } from './visibility.ts';

const statement = defineStatement(
  'load_case_links',
  `
  select x.* from (
    select l.target as record, l.source as other, l.kind, 'BEFORE' as direction, l.evidence
    from hub.case_link l where l.target = any($1::bigint[]) and ${stands('l')}
    union all
    select l.source, l.target, l.kind, 'AFTER', l.evidence
    from hub.case_link l where l.source = any($1::bigint[]) and ${stands('l')}
  ) x
  join hub.case_version c on c.record = x.other and ${stands('c')}
  where ${visibleCase('c')}
  order by x.record, c.opened_at, x.other, x.kind`,
);

export function loadCaseLinks(reader: Reader, cases: readonly number[]): Promise<CaseLinkRow[]> {
  return reader.rows<CaseLinkRow>(statement, [cases]);
}
