/** Cases by `<department> <number>`: the number that their department gave them. Of equal numbers the newest. */
import { caseColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { CaseRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visibleCase } from './visibility.ts';

const statement = defineStatement(
  'load_cases_by_numbers',
  `select distinct on (n.name) n.name as asked, ${caseColumns}
  from unnest($1::text[]) n(name)
  join hub.case_version c on c.number = substr(n.name, strpos(n.name, ' ') + 1) and c.department = split_part(n.name, ' ', 1) and ${stands('c')}
  join hub.record r on r.record = c.record
  where ${visibleCase('c')}
  order by n.name, c.opened_at desc, c.record desc`,
);

export function loadCasesByNumbers(reader: Reader, names: readonly string[]): Promise<(CaseRow & { readonly asked: string })[]> {
  return reader.rows<CaseRow & { readonly asked: string }>(statement, [names]);
}
