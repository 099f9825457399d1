/**
 * How rare values are in a file, in bits: −log2 of the share of the other records that have a value. Of the others: the record itself says nothing of how many
 * share its value, and with it a value of one thing with two records would seem twice as common as it is.
 */

export interface Rarity {
  readonly bits: (value: string) => number;
  /** Records that have it. */
  readonly count: (value: string) => number;
}

/** `records`: the values of each record, those of one record counted once; records without any do not count. */
export function makeRarity(records: Iterable<readonly string[]>): Rarity {
  const counts = new Map<string, number>();
  let total = 0;
  for (const record of records) {
    if (record.length === 0) continue;
    total += 1;
    for (const value of new Set(record)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  const count = (value: string): number => counts.get(value) ?? 0;
  return { count, bits: (value) => Math.log2(Math.max(total - 1, 1) / Math.max(count(value) - 1, 1)) };
}

/** Of single values, null where a record has none. */
export function makeValueRarity(values: readonly (string | null)[]): (value: string) => number {
  return makeRarity(values.map((value) => (value === null ? [] : [value]))).bits;
}
