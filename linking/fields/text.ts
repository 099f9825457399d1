/** Free text, such as the name of a site: by its words, whatever their order. */
import { bothHave, otherLevel, swappedLevels } from './field-type.ts';
import type { ColumnValue, FieldType } from './field-type.ts';
import { plainText, words } from './plain-text.ts';
import { makeValueRarity } from './rarity.ts';
import { overlapLevels, overlapMeasures, prepareWords, wordColumns, wordKeys } from './word-overlap.ts';

const filler = new Set('a an and at de del for in la of on or s the to'.split(' '));

/** Words that say something; all of them where none does. */
function tellingWords(value: string): string[] {
  const all = words(value);
  const telling = all.filter((word) => !filler.has(word));
  return telling.length > 0 ? telling : all;
}

/** How text is taken apart; a full name has its own way. */
export function wordsType(wordsOf: (value: string) => string[]): FieldType {
  return {
    columns: { v: 'text', r: 'real', ...wordColumns },
    prepare(values) {
      const records = values.map(wordsOf);
      const plain = records.map((record) => plainText(record.join(' ')));
      const rarity = makeValueRarity(plain);
      const prepared = prepareWords(records);
      return plain.map((v, at): readonly ColumnValue[] => [v, v === null ? null : rarity(v), ...(prepared[at] ?? [])]);
    },
    compare: (column, measure, swapped) => ({
      applies: bothHave(column),
      measures: overlapMeasures(column),
      levels: [
        { name: 'exact', when: `${column('a', 'v')} = ${column('b', 'v')}`, rarity: column('a', 'r'), agrees: true, start: [0.45, 0.001] },
        ...swappedLevels(swapped, column('a', 'r')),
        ...overlapLevels(column, measure),
        otherLevel(0.1, 0.97),
      ],
    }),
    keys: wordKeys,
  };
}

export const text: FieldType = wordsType(tellingWords);
