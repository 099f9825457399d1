/** Links of each case in both directions, earlier cases first: what departments wrote down, and what the hub takes for one matter. */
import type { Reader } from './reader.ts';
import type { CaseLinkRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visibleCase } from './visibility.ts';

/** That callers agree is a fact of people, and the whole weight would tell it to whoever adds up the rest. */
const toldOfPeople = (column: string): string => `case when :people then ${column} end`;

const statement = defineStatement(
  'load_case_links',
  `
  select x.* from (
    select l.target as record, l.source as other, l.kind, 'BEFORE' as direction, l.evidence, null::real as weight, '[]'::jsonb as facts, null::text as "callerLevel", null::real as "callerWeight"
    from hub.case_link l where l.target = any($1::bigint[]) and ${stands('l')}
    union all
    select l.source, l.target, l.kind, 'AFTER', l.evidence, null, '[]', null, null
    from hub.case_link l where l.source = any($1::bigint[]) and ${stands('l')}
    union all
    select l.target, l.source, 'SAME_MATTER', 'BEFORE', '{}', ${toldOfPeople('l.weight')}, l.evidence, ${toldOfPeople('l.caller_level')}, ${toldOfPeople('l.caller_weight')}
    from hub.matter_link l where l.target = any($1::bigint[]) and ${stands('l')}
    union all
    select l.source, l.target, 'SAME_MATTER', 'AFTER', '{}', ${toldOfPeople('l.weight')}, l.evidence, ${toldOfPeople('l.caller_level')}, ${toldOfPeople('l.caller_weight')}
    from hub.matter_link l where l.source = any($1::bigint[]) and ${stands('l')}
  ) x
  join hub.case_version c on c.record = x.other and ${stands('c')}
  where ${visibleCase('c')}
  order by x.record, c.opened_at, x.other, x.kind`,
);

export function loadCaseLinks(reader: Reader, cases: readonly number[]): Promise<CaseLinkRow[]> {
  return reader.rows<CaseLinkRow>(statement, [cases]);
}
