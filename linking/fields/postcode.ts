/** A postcode: exact, one slip, the same district. */
import { bothHave, otherLevel } from './field-type.ts';
import type { FieldType } from './field-type.ts';
import { editsSql, oneEditSql, sameSql } from './letters.ts';
import { plainLetters, plainText, sortedLetters } from './plain-text.ts';
import { makeValueRarity } from './rarity.ts';

/** `SW1A 1AA` is of SW1A, `60608-1234` of 60608, `3212` of 32. */
function district(value: string, plain: string): string {
  const parts = (plainText(value) ?? '').split(' ');
  if (parts.length === 2 && parts[0] !== undefined && parts[0] !== '') return parts[0];
  return plain.slice(0, Math.max(2, plain.length - 2));
}

export const postcode: FieldType = {
  columns: { v: 'text', r: 'real', s: 'text', district: 'text' },
  prepare(values) {
    // The extension of an American code is seldom given.
    const texts = values.map((value) => value.replace(/^\s*(\d{5})-?\d{4}\s*$/, '$1'));
    const plain = texts.map(plainLetters);
    const rarity = makeValueRarity(plain);
    return plain.map((v, at) => (v === null ? [null, null, null, null] : [v, rarity(v), sortedLetters(v), district(texts[at] ?? '', v)]));
  },
  compare(column, measure) {
    const edits = measure('edits');
    return {
      applies: bothHave(column),
      measures: { edits: editsSql(column) },
      levels: [
        { name: 'exact', when: `${edits} = 0`, rarity: column('a', 'r'), agrees: true, start: [0.8, 0.005] },
        { name: 'one_edit', when: oneEditSql(column, edits), agrees: true, start: [0.08, 0.003] },
        { name: 'district', when: sameSql(column, 'district'), start: [0.05, 0.02] },
        otherLevel(0.07, 0.97),
      ],
    };
  },
  keys: (column) => [
    { name: 'exact', values: [column('n', 'v')] },
    { name: 'district', values: [column('n', 'district')] },
  ],
};
