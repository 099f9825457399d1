/** A telephone number: with or without the area code, one digit wrong. */
import { bothHave, otherLevel } from './field-type.ts';
import type { FieldType } from './field-type.ts';
import { editsSql, oneEditSql, sameSql } from './letters.ts';
import { sortedLetters } from './plain-text.ts';
import { makeValueRarity } from './rarity.ts';

/** Digits that a number has without country and area: so many of the end are compared as its line. */
const line = 7;
const shortestPhone = 5;
const longestPhone = 15;

function readPhone(value: string): string | null {
  // An extension belongs to a desk, not to the line.
  const digits = value
    .replace(/\b(?:ext|x)\.?\s*\d+\s*$/i, '')
    .replaceAll(/\D/g, '')
    .replace(/^0+/, '');
  return digits.length < shortestPhone ? null : digits.slice(0, longestPhone);
}

export const phone: FieldType = {
  columns: { v: 'text', r: 'real', s: 'text', line: 'text' },
  prepare(values) {
    const phones = values.map(readPhone);
    const rarity = makeValueRarity(phones.map((one) => one?.slice(-line) ?? null));
    return phones.map((v) => (v === null ? [null, null, null, null] : [v, rarity(v.slice(-line)), sortedLetters(v), v.slice(-line)]));
  },
  compare(column, measure) {
    const edits = measure('edits');
    return {
      applies: bothHave(column),
      measures: { edits: editsSql(column) },
      levels: [
        { name: 'exact', when: `${edits} = 0`, rarity: column('a', 'r'), agrees: true, start: [0.75, 0.001] },
        { name: 'line', when: sameSql(column, 'line'), rarity: column('a', 'r'), agrees: true, start: [0.05, 0.001] },
        { name: 'one_edit', when: oneEditSql(column, edits), agrees: true, start: [0.03, 0.0005] },
        otherLevel(0.17, 0.9975),
      ],
    };
  },
  keys: (column) => [{ name: 'line', values: [column('n', 'line')] }],
};
