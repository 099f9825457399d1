/** A year, or another number where near is nearly right. */
import { bothHave, otherLevel, swappedLevels } from './field-type.ts';
import type { FieldType } from './field-type.ts';
import { makeValueRarity } from './rarity.ts';

const readYear = (value: string): number | null => {
  const digits = /-?\d{1,6}/.exec(value)?.[0];
  return digits === undefined ? null : Number(digits);
};

export const year: FieldType = {
  columns: { v: 'int', r: 'real' },
  prepare(values) {
    const years = values.map(readYear);
    const rarity = makeValueRarity(years.map((one) => (one === null ? null : String(one))));
    return years.map((v) => (v === null ? [null, null] : [v, rarity(String(v))]));
  },
  compare: (column, measure, swapped) => ({
    applies: bothHave(column),
    measures: { apart: `abs(${column('a', 'v')} - ${column('b', 'v')})` },
    levels: [
      { name: 'exact', when: `${measure('apart')} = 0`, rarity: column('a', 'r'), agrees: true, start: [0.85, 0.02] },
      ...swappedLevels(swapped, column('a', 'r')),
      { name: 'within_1', when: `${measure('apart')} <= 1`, agrees: true, start: [0.06, 0.04] },
      { name: 'within_5', when: `${measure('apart')} <= 5`, start: [0.05, 0.1] },
      otherLevel(0.04, 0.84),
    ],
  }),
  keys: (column) => [{ name: 'exact', values: [`${column('n', 'v')}::text`] }],
};
