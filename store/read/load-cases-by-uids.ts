/** Cases by the id that clients have. */
import { caseColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { CaseRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visibleCase } from './visibility.ts';

const statement = defineStatement(
  'load_cases_by_uids',
  `
  select ${caseColumns}
  from hub.record r join hub.case_version c on c.record = r.record
  where r.uid = any($1::uuid[]) and ${stands('c')} and ${visibleCase('c')}`,
);

export function loadCasesByUids(reader: Reader, uids: readonly string[]): Promise<CaseRow[]> {
  return reader.rows<CaseRow>(statement, [uids]);
}
