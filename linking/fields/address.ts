/** An address in Latin letters: house number and unit apart from the words, kinds of street and directions in one form. */
import { bothHave, otherLevel, swappedLevels } from './field-type.ts';
import type { ColumnValue, FieldColumns, FieldLevel, FieldType } from './field-type.ts';
import { plainText, words } from './plain-text.ts';
import { makeValueRarity } from './rarity.ts';
import { alikeSql, overlapMeasures, prepareWords, rarestSql, sharedSql, shareSql, wordColumns } from './word-overlap.ts';
import { isDirection, isStreetKind, streetWord } from './street-words.ts';

interface ParsedAddress {
  readonly number: string | null;
  readonly unit: string | null;
  /** All but number and unit. */
  readonly words: readonly string[];
  /** Name of the street, without direction, kind and spaces: a slip of the pen is in it and nowhere else. Null where nothing tells where it ends. */
  readonly street: string | null;
}

const unitWords = new Set('apartment apt unit suite ste flat flt room rm lot no number villa'.split(' '));
const houseNumber = /^\d+[a-z]?$/;

export function parseAddress(value: string): ParsedAddress {
  const rest: string[] = [];
  let number: string | null = null;
  let unit: string | null = null;
  const all = words(value.replaceAll('#', ' unit '));
  for (let at = 0; at < all.length; at += 1) {
    const word = all[at] ?? '';
    const next = all[at + 1];
    if (unitWords.has(word) && next !== undefined && (/\d/.test(next) || next.length === 1)) {
      if (!unitWords.has(next)) unit ??= next;
      at += 1;
    } else if (number === null && houseNumber.test(word)) number = word.replace(/^0+(?=\d)/, '');
    else rest.push(streetWord(word));
  }
  return { number, unit, words: rest, street: streetOf(rest) };
}

/** Words of a street's name, at most. */
const longestName = 4;

function streetOf(rest: readonly string[]): string | null {
  const from = rest.findIndex((word) => !isDirection(word));
  const end = rest.findIndex((word, at) => at > from && isStreetKind(word));
  if (from < 0) return null;
  // Without a kind the town follows at once: a name of one word is the most that can be told.
  const name = rest.slice(from, end < 0 || end - from > longestName ? from + 1 : end).join('');
  return name === '' ? null : name;
}

/** Other streets that are so like one, in bits. */
const nearStreets = 0.5;

/** One number in streets of nearly one name: as rare as number and street, less the streets that are as near. */
function nearStreet(column: FieldColumns, number: string): FieldLevel {
  const [one, other] = [column('a', 'street'), column('b', 'street')];
  const edits = `case when least(length(${one}), length(${other})) > 6 then 2 when least(length(${one}), length(${other})) > 2 then 1 else 0 end`;
  return {
    name: 'near_street',
    when: `${number} and ${column('a', 'unit')} is not distinct from ${column('b', 'unit')} and ${one} <> ${other} and levenshtein_less_equal(${one}, ${other}, 2) <= ${edits}`,
    rarity: `${column('a', 'number_bits')} + greatest(least(${column('a', 'street_bits')}, ${column('b', 'street_bits')}) - ${String(nearStreets)}, 0)`,
    agrees: true,
    start: [0.04, 0.0005],
  };
}

export const address: FieldType = {
  columns: { v: 'text', r: 'real', number: 'text', number_bits: 'real', unit: 'text', street: 'text', street_bits: 'real', ...wordColumns },
  prepare(values) {
    const parsed = values.map(parseAddress);
    const plain = parsed.map(({ number, unit, words: rest }) => plainText([number, ...rest, unit].filter((one) => one !== null).join(' ')));
    const rarity = makeValueRarity(plain);
    const numberRarity = makeValueRarity(parsed.map(({ number }) => number));
    const streetRarity = makeValueRarity(parsed.map(({ street }) => street));
    const prepared = prepareWords(parsed.map((one) => one.words));
    return parsed.map(({ number, unit, street }, at): readonly ColumnValue[] => {
      const v = plain[at] ?? null;
      const bits = [number === null ? 0 : numberRarity(number), street === null ? 0 : streetRarity(street)] as const;
      return [v, v === null ? null : rarity(v), number, bits[0], unit, street, bits[1], ...(prepared[at] ?? [])];
    });
  },
  compare(column, measure, swapped) {
    const [shared, rarest] = [sharedSql(measure), rarestSql(measure)];
    const value = (node: 'a' | 'b'): string => column(node, 'v');
    const number = `${column('a', 'number')} is not distinct from ${column('b', 'number')}`;
    const differs = `${column('a', 'number')} <> ${column('b', 'number')}`;
    const alike = `(${shareSql(column, shared, 'least')} >= 0.6 or ${alikeSql(column, measure)})`;
    // Number and words are each shared by many records, which tells how rare they are; the whole is met by its own records alone, which tells nothing. Words of
    // one address hang together (a street lies in one district): besides the rarest, the others count half.
    const wordBits = `case when ${value('a')} = ${value('b')} then (${column('a', 'sum')} + ${column('a', 'rarest')}) / 2 else (${shared} + ${rarest}) / 2 end`;
    const rarity = `${column('a', 'number_bits')} + ${wordBits}`;
    return {
      applies: bothHave(column),
      measures: overlapMeasures(column),
      levels: [
        { name: 'exact', when: `${value('a')} = ${value('b')}`, rarity, agrees: true, start: [0.5, 0.0005] },
        ...swappedLevels(swapped, column('a', 'r')),
        // Also of a flat and the house as a whole.
        {
          name: 'unit',
          when: `${number} and ${column('a', 'unit')} is distinct from ${column('b', 'unit')} and ${alike}`,
          start: [0.02, 0.0005],
        },
        {
          name: 'contained',
          when: `${number} and ${shareSql(column, shared, 'least')} >= 0.95`,
          rarity,
          agrees: true,
          start: [0.25, 0.0005],
        },
        // Seven levels are the most, and changing places is one.
        ...(swapped === null ? [nearStreet(column, number)] : []),
        { name: 'number_street', when: `${number} and ${alike}`, rarity, agrees: true, start: [0.1, 0.0005] },
        { name: 'street', when: `${shareSql(column, shared, 'least')} >= 0.6 and ${differs}`, start: [0.04, 0.003] },
        otherLevel(0.07, 0.98),
      ],
    };
  },
  keys: (column) => {
    const rare = ['rare1', 'rare2', 'rare3'].map((name) => column('n', name));
    return [
      { name: 'exact', values: [column('n', 'v')] },
      { name: 'number_word', values: rare.map((word) => `${column('n', 'number')} || ' ' || ${word}`) },
      { name: 'rare_word', values: rare },
    ];
  },
};
