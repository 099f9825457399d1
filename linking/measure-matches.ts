/** Holds pairs and clusters against a truth: precision, recall and F1 over pairs of records. */

export interface Accuracy {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** `right` of the `found` pairs are among the `real` ones. */
export function accuracyOf(right: number, found: number, real: number): Accuracy {
  const precision = found === 0 ? 1 : right / found;
  const recall = real === 0 ? 1 : right / real;
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

export interface TruthOfRecords {
  /** By record; null: of nothing else. */
  readonly truth: readonly (string | null)[];
  /** By record, the number of its file. Where there are two, only pairs across them count. */
  readonly source: readonly number[];
}

/** Pairs of records that are alike in what `keyOf` says. */
export function countPairs({ source }: TruthOfRecords, keyOf: (record: number) => string | null): number {
  const across = source.includes(1);
  const groups = new Map<string, [number, number]>();
  source.forEach((file, record) => {
    const key = keyOf(record);
    if (key === null) return;
    const group = groups.get(key) ?? [0, 0];
    group[file === 0 ? 0 : 1] += 1;
    groups.set(key, group);
  });
  let pairs = 0;
  for (const [first, second] of groups.values()) pairs += across ? first * second : (first * (first - 1)) / 2;
  return pairs;
}

export function isTrue({ truth }: TruthOfRecords, a: number, b: number): boolean {
  const one = truth[a] ?? null;
  return one !== null && one === truth[b];
}

/** `cluster`: by record. */
export function measureClusters(known: TruthOfRecords, cluster: readonly number[]): Accuracy {
  const found = (record: number): string => String(cluster[record]);
  const real = (record: number): string | null => known.truth[record] ?? null;
  const both = (record: number): string | null => {
    const truth = real(record);
    return truth === null ? null : `${found(record)} ${truth}`;
  };
  return accuracyOf(countPairs(known, both), countPairs(known, found), countPairs(known, real));
}
