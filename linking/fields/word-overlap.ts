/** What two texts have in common, word by word: rare words count more (TF-IDF), and the rarest shared word says how much the agreement is worth. */
import type { ColumnType, ColumnValue, FieldColumns, FieldLevel, KeyPart } from './field-type.ts';
import { makeRarity } from './rarity.ts';

/** Words as hashes with their bits, the sum of them, and the rarest that others have too. Numbers: PostgreSQL compares them three times as fast as text. */
export const wordColumns: Readonly<Record<string, ColumnType>> = {
  words: 'int[]',
  bits: 'real[]',
  sum: 'real',
  rarest: 'real',
  rare1: 'text',
  rare2: 'text',
  rare3: 'text',
};

const most = 24;

/** FNV-1a in 32 bits, signed as PostgreSQL's int. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash | 0;
}

/** Columns of {@link wordColumns} for the words of each record. */
export function prepareWords(records: readonly (readonly string[])[]): readonly (readonly ColumnValue[])[] {
  const rarity = makeRarity(records);
  return records.map((record) => {
    const own = [...new Set(record)].slice(0, most);
    if (own.length === 0) return [null, null, null, 0, null, null, null];
    const bits = own.map(rarity.bits);
    const shared = own
      .map((word, at) => ({ word, bits: bits[at] ?? 0 }))
      // A word of one record alone brings nobody together.
      .filter(({ word }) => rarity.count(word) > 1)
      .sort((one, other) => other.bits - one.bits || (one.word < other.word ? -1 : 1));
    const rare = [0, 1, 2].map((at) => shared[at]?.word ?? null);
    return [own.map(hashWord), bits, bits.reduce((sum, one) => sum + one, 0), Math.max(...bits), ...rare];
  });
}

/** Measures: the bits of shared words and of the rarest of them, null where no word is shared or nothing has to be counted; and the edits between the texts. */
export function overlapMeasures(column: FieldColumns): Readonly<Record<string, string>> {
  const [one, other] = [column('a', 'v'), column('b', 'v')];
  return {
    overlap: `case when ${one} <> ${other} and ${column('a', 'words')} && ${column('b', 'words')} then (
      select array[sum(w.bits), max(w.bits)] from unnest(${column('a', 'words')}, ${column('a', 'bits')}) w(word, bits) where w.word = any(${column('b', 'words')})) end`,
    edits: `levenshtein_less_equal(${one}, ${other}, 3)`,
  };
}

/** SQL: the bits of shared words, and of the rarest. */
export const sharedSql = (measure: (name: string) => string): string => `coalesce((${measure('overlap')})[1], 0)`;
export const rarestSql = (measure: (name: string) => string): string => `coalesce((${measure('overlap')})[2], 0)`;

/** SQL: few edits for so long a text; up to 3. */
export const alikeSql = (column: FieldColumns, measure: (name: string) => string): string =>
  `${measure('edits')} <= least(3, least(length(${column('a', 'v')}), length(${column('b', 'v')})) / 4)`;

/** SQL: the share of shared bits in those of the text that has fewer, or more, of them. */
export const shareSql = (column: FieldColumns, shared: string, of: 'least' | 'greatest'): string =>
  `${shared} / greatest(${of}(${column('a', 'sum')}, ${column('b', 'sum')}), 0.1)`;

/** Levels by overlap. `all`: of either text nearly all words are the other's; `part`: of the shorter. */
export function overlapLevels(column: FieldColumns, measure: (name: string) => string): readonly FieldLevel[] {
  const [shared, rarity] = [sharedSql(measure), rarestSql(measure)];
  return [
    { name: 'words', when: `${shareSql(column, shared, 'greatest')} >= 0.75`, rarity, agrees: true, start: [0.2, 0.002] },
    { name: 'contained', when: `${shareSql(column, shared, 'least')} >= 0.75`, rarity, agrees: true, start: [0.1, 0.003] },
    { name: 'alike', when: alikeSql(column, measure), agrees: true, start: [0.07, 0.003] },
    { name: 'some', when: `${shareSql(column, shared, 'least')} >= 0.35`, start: [0.08, 0.02] },
  ];
}

export function wordKeys(column: FieldColumns): readonly KeyPart[] {
  return [
    { name: 'exact', values: [column('n', 'v')] },
    { name: 'rare_word', values: ['rare1', 'rare2', 'rare3'].map((name) => column('n', name)) },
  ];
}
