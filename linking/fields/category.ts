/** One of a few values, such as a state, sex or occupation. */
import { bothHave, otherLevel, swappedLevels } from './field-type.ts';
import type { FieldType } from './field-type.ts';
import { editsSql, shortest } from './letters.ts';
import { plainText } from './plain-text.ts';
import { makeValueRarity } from './rarity.ts';

export const category: FieldType = {
  columns: { v: 'text', r: 'real' },
  prepare(values) {
    const plain = values.map((value) => plainText(value));
    const rarity = makeValueRarity(plain);
    return plain.map((v) => (v === null ? [null, null] : [v, rarity(v)]));
  },
  compare: (column, measure, swapped) => ({
    applies: bothHave(column),
    measures: { edits: editsSql(column) },
    levels: [
      { name: 'exact', when: `${measure('edits')} = 0`, rarity: column('a', 'r'), agrees: true, start: [0.85, 0.2] },
      ...swappedLevels(swapped, column('a', 'r')),
      { name: 'slip', when: `${measure('edits')} <= 2 and ${shortest(column)} > 2`, start: [0.03, 0.01] },
      otherLevel(0.12, 0.79),
    ],
  }),
  keys: (column) => [{ name: 'exact', values: [column('n', 'v')] }],
};
