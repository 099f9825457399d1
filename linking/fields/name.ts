/** A given name or surname in Latin letters: typing errors, like sounds, initials and short forms; rare names weigh more. */
import { bothHave, otherLevel, swappedLevels } from './field-type.ts';
import type { FieldType } from './field-type.ts';
import { editsSql, oneEditSql, sameSql, shortest } from './letters.ts';
import { plainLetters, sortedLetters } from './plain-text.ts';
import { makeValueRarity } from './rarity.ts';
import { longForm } from './short-forms.ts';

export const name: FieldType = {
  columns: { v: 'text', r: 'real', s: 'text', long: 'text' },
  prepare(values) {
    const plain = values.map(plainLetters);
    const rarity = makeValueRarity(plain);
    return plain.map((v) => (v === null ? [null, null, null, null] : [v, rarity(v), sortedLetters(v), longForm(v)]));
  },
  compare(column, measure, swapped) {
    const edits = measure('edits');
    return {
      applies: bothHave(column),
      measures: { edits: editsSql(column) },
      levels: [
        { name: 'exact', when: `${edits} = 0`, rarity: column('a', 'r'), agrees: true, start: [0.75, 0.005] },
        ...swappedLevels(swapped, column('a', 'r')),
        { name: 'one_edit', when: `${oneEditSql(column, edits)} and ${shortest(column)} > 2`, agrees: true, start: [0.12, 0.002] },
        {
          name: 'two_edits',
          when: `${edits} = 2 and ${shortest(column)} > 4`,
          agrees: true,
          start: [0.05, 0.003],
        },
        {
          name: 'variant',
          when: `${sameSql(column, 'long')} or dmetaphone(${column('a', 'v')}) = dmetaphone(${column('b', 'v')}) and left(${column('a', 'v')}, 1) = left(${column('b', 'v')}, 1)`,
          agrees: true,
          start: [0.03, 0.005],
        },
        {
          name: 'part',
          when: `starts_with(${column('a', 'v')}, ${column('b', 'v')}) or starts_with(${column('b', 'v')}, ${column('a', 'v')})`,
          start: [0.01, 0.005],
        },
        otherLevel(0.035, 0.98),
      ],
    };
  },
  keys: (column) => [
    { name: 'exact', values: [column('n', 'long')] },
    { name: 'sound', values: [`nullif(dmetaphone(${column('n', 'v')}), '')`] },
    { name: 'start', values: [`left(${column('n', 'v')}, 2)`] },
  ],
};
