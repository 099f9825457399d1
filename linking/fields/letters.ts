/** SQL of what short values have in common: typing errors, swapped neighbours, like sounds. */
import { bothHave } from './field-type.ts';
import type { FieldColumns } from './field-type.ts';

/** Edits between the values, up to 3: beyond it nobody asks. Needs `v`. */
export const editsSql = (column: FieldColumns): string => `levenshtein_less_equal(${column('a', 'v')}, ${column('b', 'v')}, 2)`;

/** One letter is other, missing or added, or two changed places: an edit more, and the same letters. Needs `v` and `s`. */
export const oneEditSql = (column: FieldColumns, edits: string): string =>
  `(${edits} = 1 or ${edits} = 2 and ${column('a', 's')} = ${column('b', 's')})`;

export const shortest = (column: FieldColumns): string => `least(length(${column('a', 'v')}), length(${column('b', 'v')}))`;

/** `name` under a node is the same under the other. */
export const sameSql = (column: FieldColumns, name: string): string => `${column('a', name)} = ${column('b', name)}`;

/** SQL: each is the partner's; `one` and `other` are two fields of the same type. */
export function crosswiseSql(one: FieldColumns, other: FieldColumns): string {
  return `${bothHave(one)} and ${bothHave(other)} and ${one('a', 'v')} = ${other('b', 'v')} and ${one('b', 'v')} = ${other('a', 'v')}`;
}
