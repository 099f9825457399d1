/** Who takes part in each case. */
import type { Reader } from './reader.ts';
import type { PartyRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visibleParty } from './visibility.ts';

const statement = defineStatement(
  'load_parties',
  `
  select cp.case_record as "caseRecord", cp.role, cp.person as "personNumber", null::bigint as "organizationNumber", r.department as "departmentKey"
  from hub.case_party cp
  join hub.case_version c on c.record = cp.case_record and ${stands('c')}
  join hub.record r on r.record = cp.record
  where cp.case_record = any($1::bigint[]) and ${stands('cp')} and ${visibleParty('cp', 'c')}
  order by cp.case_record, cp.role, cp.record, cp.part`,
);

export function loadParties(reader: Reader, cases: readonly number[]): Promise<PartyRow[]> {
  return reader.rows<PartyRow>(statement, [cases]);
}
