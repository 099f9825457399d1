/** Categories by `<system> <code>`. */
import type { Reader } from './reader.ts';
import type { CategoryRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_categories',
  `
  select c.system, c.code, c.name, c.parent as "parentCode", c.working_days as "workingDays"
  from unnest($1::text[]) n(name)
  join hub.code_record c on c.system = split_part(n.name, ' ', 1) and c.code = split_part(n.name, ' ', 2) and ${stands('c')}`,
);

export function loadCategories(reader: Reader, names: readonly string[]): Promise<CategoryRow[]> {
  return reader.rows<CategoryRow>(statement, [names]);
}
