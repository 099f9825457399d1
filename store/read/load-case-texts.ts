/** Title and free text of cases, for officers of the case's own department: clear text of the vault. */
import type { Reader } from './reader.ts';
import type { CaseTextRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_case_texts',
  `
  select t.record, t.title, t.content
  from vault.case_record t join hub.case_version c on c.record = t.record and ${stands('c')}
  where t.record = any($1::bigint[]) and ${stands('t')} and c.department = :office`,
);

export function loadCaseTexts(reader: Reader, cases: readonly number[]): Promise<CaseTextRow[]> {
  return reader.rows<CaseTextRow>(statement, [cases]);
}
