/** Learns a model's probabilities from the data itself: no hand labels. Expectation–maximisation over the patterns of candidate pairs, with u and kin held. */
import type { LevelParameters, LinkModel, LinkParameters } from './link-model.ts';
import { levelIn } from './link-model.ts';

/** How often a pattern was met, with the rarity of what agrees in it, in whole bits. */
export interface PatternCount {
  readonly pattern: number;
  /** Sum over the comparisons whose level has one. */
  readonly rarity: number;
  readonly pairs: number;
}

export interface EstimateOptions {
  /** Pairs that all nodes make. */
  readonly totalPairs: number;
  /** Where the search begins, and what stands where the data say little. */
  readonly start: LinkParameters;
  /** Pairs of one person that the start counts as: a small city's few cannot overrule what is known. Default 200. */
  readonly startPairs?: number;
  readonly rounds?: number;
}

export interface Estimate {
  readonly parameters: LinkParameters;
  readonly rounds: number;
  /** Pairs of one person among the candidates, as the parameters have it. */
  readonly matches: number;
}

const leastProbability = 1e-9;
/** The rounds end when no probability moves by more. */
const settled = 1e-4;

/** Levels as shares of `counts`, to which `prior` adds `weight` pairs. */
export function levelShares(counts: readonly number[], prior: readonly number[], weight: number): number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  const known = prior.reduce((total, share) => total + share, 0);
  return counts.map((count, level) =>
    Math.max(
      leastProbability,
      (count + weight * ((prior[level] ?? 0) / Math.max(known, leastProbability))) / Math.max(sum + weight, 1e-300),
    ),
  );
}

/** Whatever the start, every probability of the result is above 0, and each comparison's m add up to 1. */
export function estimateParameters(model: LinkModel, patterns: readonly PatternCount[], options: EstimateOptions): Estimate {
  const { start, totalPairs, startPairs = 200, rounds: most = 100 } = options;
  let match = start.match;
  let levels: Record<string, readonly LevelParameters[]> = { ...start.levels };
  const decoded = patterns.map(({ pattern, rarity, pairs }) => ({
    pairs,
    rarity,
    found: model.comparisons.map((_, at) => levelIn(pattern, at) - 1),
  }));
  let matches = 0;
  let rounds = 0;
  for (let moved = 1; moved > settled && rounds < most; rounds += 1) {
    const counts = model.comparisons.map((comparison) => comparison.levels.map(() => 0));
    const learnt = model.comparisons.map((comparison) => levels[comparison.name] ?? []);
    matches = 0;
    for (const { pairs, rarity, found } of decoded) {
      let [one, stranger, kin] = [match, (1 - match - start.kin) * 2 ** -rarity, start.kin];
      found.forEach((level, at) => {
        const each = learnt[at]?.[level];
        if (each === undefined) return;
        one *= each.m;
        kin *= each.kin;
        if (model.comparisons[at]?.levels[level]?.rarity === undefined) stranger *= each.u;
      });
      const share = one / Math.max(one + stranger + kin, Number.MIN_VALUE);
      matches += pairs * share;
      found.forEach((level, at) => {
        const ofLevel = counts[at];
        if (ofLevel !== undefined && level >= 0) ofLevel[level] = (ofLevel[level] ?? 0) + pairs * share;
      });
    }
    moved = 0;
    const next: Record<string, readonly LevelParameters[]> = {};
    model.comparisons.forEach((comparison, at) => {
      const before = levels[comparison.name] ?? [];
      const known = start.levels[comparison.name] ?? [];
      const m = levelShares(
        counts[at] ?? [],
        known.map((level) => level.m),
        startPairs,
      );
      next[comparison.name] = before.map((level, index) => {
        moved = Math.max(moved, Math.abs(level.m - (m[index] ?? 0)));
        return { ...level, m: m[index] ?? leastProbability };
      });
    });
    levels = next;
    match = Math.min(0.5, Math.max(leastProbability / 1e6, (matches + startPairs * start.match) / (totalPairs + startPairs)));
  }
  return { parameters: { match, kin: start.kin, levels }, rounds, matches };
}
