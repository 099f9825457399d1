/** The departments that cases come from or are given to: those that may be given tickets, by code. */
import type { Reader } from './reader.ts';
import type { DepartmentRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'list_departments',
  `select case when h.department in ('police', 'housing', 'hotline', 'health', 'reference') then 'SOURCE' else 'HANDLER' end as kind,
    case when h.department in ('police', 'housing', 'hotline', 'health', 'reference') then h.department end as key, h.code, h.name, h.phone, null::text as "parentCode"
  from hub.handler_record h where ${stands('h')} order by h.code, h.record`,
);

export function listDepartments(reader: Reader): Promise<DepartmentRow[]> {
  return reader.rows<DepartmentRow>(statement);
}
