/** Departments that may be given tickets and police units, by code. */
import type { Reader } from './reader.ts';
import type { DepartmentRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_departments_by_codes',
  `
  select case when h.department in ('police', 'housing', 'hotline', 'health', 'reference') then 'SOURCE' else 'HANDLER' end as kind,
    case when h.department in ('police', 'housing', 'hotline', 'health', 'reference') then h.department end as key, h.code, h.name, h.phone, null::text as "parentCode"
  from hub.handler_record h where h.code = any($1::text[]) and ${stands('h')}
  union all
  select 'POLICE_UNIT', null, o.code, o.name, o.phone, o.parent_code
  from hub.organization_record o where o.code = any($1::text[]) and o.organization_kind = 'POLICE_UNIT' and ${stands('o')}`,
);

export function loadDepartmentsByCodes(reader: Reader, codes: readonly string[]): Promise<DepartmentRow[]> {
  return reader.rows<DepartmentRow>(statement, [codes]);
}
