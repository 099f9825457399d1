/** `hub link bench`: links any file that has a truth with the engine of the hub, and says how right it was and how long it took. */
import { accuracyOf, countPairs, isTrue, measureClusters } from '../../linking/measure-matches.ts';
import type { Accuracy } from '../../linking/measure-matches.ts';
import { linkDeclared } from '../../store/link/link-declared.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { readDeclaredFiles } from '../read-declared-files.ts';
import { withStore } from '../with-store.ts';

export interface LinkBenchResult {
  readonly records: readonly number[];
  /** Posterior probability from which a pair was a match. */
  readonly threshold: number;
  readonly truePairs: number;
  readonly comparedPairs: number;
  /** Share of the true pairs that were compared: no model finds the others but through clusters. */
  readonly blockingRecall: number;
  /** Pairs as they were weighed, one by one. */
  readonly pairwise: Accuracy;
  /** Pairs of the clusters: what the engine makes of all weights together. */
  readonly clustered: Accuracy;
  readonly rules: readonly string[];
  readonly capped: readonly { readonly rule: string; readonly blocks: number }[];
  readonly seconds: Readonly<Record<string, number>>;
}

export async function linkBenchCommand({ configuration, output }: HubRuntime, { config }: { readonly config: string }): Promise<void> {
  const startedAt = performance.now();
  const records = await readDeclaredFiles(config);
  const read = (performance.now() - startedAt) / 1_000;
  await withStore(configuration, 'hub link bench', async ({ database }) => {
    const linkedFrom = performance.now();
    const { pairs, cluster, join, rules, capped, seconds } = await linkDeclared(database, records);
    const linked = (performance.now() - linkedFrom) / 1_000;
    const real = countPairs(records, (record) => records.truth[record] ?? null);
    let [found, right, met] = [0, 0, 0];
    pairs.weight.forEach((weight, at) => {
      const matches = isTrue(records, pairs.a[at] ?? 0, pairs.b[at] ?? 0);
      if (matches) met += 1;
      if (weight < join) return;
      found += 1;
      if (matches) right += 1;
    });
    const result: LinkBenchResult = {
      records: records.sizes,
      threshold: records.declaration.threshold,
      truePairs: real,
      comparedPairs: pairs.weight.length,
      blockingRecall: real === 0 ? 1 : met / real,
      pairwise: accuracyOf(right, found, real),
      clustered: measureClusters(records, cluster),
      rules,
      capped,
      seconds: { read, ...seconds, total: read + linked },
    };
    output.result(result, render);
  });
}

const share = (value: number): string => value.toFixed(4);
const accuracy = (name: string, { precision, recall, f1 }: Accuracy): string =>
  `${name.padEnd(10)} F1 ${share(f1)}   precision ${share(precision)}   recall ${share(recall)}`;

function render(result: LinkBenchResult): readonly string[] {
  const seconds = Object.entries(result.seconds).map(([phase, value]) => `${phase} ${value.toFixed(2)}`);
  return [
    `${result.records.join(' + ')} records, ${result.truePairs} true pairs; a match from a probability of ${result.threshold}`,
    accuracy('pairwise', result.pairwise),
    accuracy('clustered', result.clustered),
    `${result.comparedPairs} pairs compared, with ${share(result.blockingRecall)} of the true ones, under ${result.rules.length} rules: ${result.rules.join(', ')}`,
    result.capped.length === 0
      ? 'no block was too large'
      : `too large to compare: ${result.capped.map(({ rule, blocks }) => `${blocks} of ${rule}`).join(', ')}`,
    `seconds: ${seconds.join(', ')}`,
  ];
}
