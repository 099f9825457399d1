/** Cases by the number of their record. */
import { caseColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { CaseRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visibleCase } from './visibility.ts';

const statement = defineStatement(
  'load_cases',
  `
  select ${caseColumns}
  from hub.case_version c join hub.record r on r.record = c.record
  where c.record = any($1::bigint[]) and ${stands('c')} and ${visibleCase('c')}`,
);

export function loadCases(reader: Reader, records: readonly number[]): Promise<CaseRow[]> {
  return reader.rows<CaseRow>(statement, [records]);
}
