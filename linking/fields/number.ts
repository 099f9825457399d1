/** A number or identifier, whatever its letters and digits: one edit, neighbours changed places. */
import { bothHave, otherLevel, swappedLevels } from './field-type.ts';
import type { FieldType } from './field-type.ts';
import { editsSql, oneEditSql, shortest } from './letters.ts';
import { plainLetters, sortedLetters } from './plain-text.ts';
import { makeValueRarity } from './rarity.ts';

export const number: FieldType = {
  columns: { v: 'text', r: 'real', s: 'text' },
  prepare(values) {
    const plain = values.map(plainLetters);
    const rarity = makeValueRarity(plain);
    return plain.map((v) => (v === null ? [null, null, null] : [v, rarity(v), sortedLetters(v)]));
  },
  compare(column, measure, swapped) {
    const edits = measure('edits');
    return {
      applies: bothHave(column),
      measures: { edits: editsSql(column) },
      levels: [
        { name: 'exact', when: `${edits} = 0`, rarity: column('a', 'r'), agrees: true, start: [0.9, 0.01] },
        ...swappedLevels(swapped, column('a', 'r')),
        { name: 'one_edit', when: `${oneEditSql(column, edits)} and ${shortest(column)} > 2`, agrees: true, start: [0.05, 0.001] },
        { name: 'two_edits', when: `${edits} = 2 and ${shortest(column)} > 5`, start: [0.01, 0.001] },
        otherLevel(0.04, 0.988),
      ],
    };
  },
  keys: (column) => [
    { name: 'exact', values: [column('n', 'v')] },
    // The half without the slip is still the same.
    {
      name: 'half',
      values: ['left', 'right'].map(
        (side) =>
          `case when length(${column('n', 'v')}) > 5 then '${side} ' || ${side}(${column('n', 'v')}, length(${column('n', 'v')}) / 2) end`,
      ),
    },
  ],
};
