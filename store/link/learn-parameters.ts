/** Learns a model's parameters from compared pairs: u from pairs taken at random, kin from people known to be different who share a home or phone, m by expectation–maximisation. */
import type pg from 'pg';
import { estimateParameters, levelShares } from '../../linking/estimate-parameters.ts';
import type { Estimate, PatternCount } from '../../linking/estimate-parameters.ts';
import { levelIn } from '../../linking/link-model.ts';
import type { LinkModel, LinkParameters } from '../../linking/link-model.ts';
import { comparePairs, countPatterns } from './score-pairs.ts';
import { makeTempTable } from './temp-table.ts';

export interface LearnParametersOptions {
  readonly model: LinkModel;
  /** Table of nodes with `record`. */
  readonly nodes: string;
  readonly count: number;
  /** Of the candidate pairs. */
  readonly patterns: readonly PatternCount[];
  /** Of candidate pairs of different people who share a home or phone, and the chance that two nodes are such; null where nothing tells. */
  readonly kin: { readonly patterns: readonly PatternCount[]; readonly rate: number } | null;
  /** For `startNodes` records; rare agreements fall with the number of records. */
  readonly start: LinkParameters;
  readonly startNodes: number;
  /** Pairs that all nodes make; default each with each. */
  readonly totalPairs?: number;
  /** Condition over the nodes `x` and `y` that makes them a pair at all; default none. */
  readonly pairsOnly?: string;
}

/** A level met less often among the random pairs says no more than that it is rare. */
const leastSeen = 5;
const randomPairs = 50_000;
/** Kin pairs that the start counts as. */
const knownKin = 50;

export async function learnParameters(client: pg.ClientBase, options: LearnParametersOptions): Promise<Estimate> {
  const { model, count, patterns, kin, start, startNodes, totalPairs = (count * (count - 1)) / 2 } = options;
  const random = levelCounts(model, await randomPatterns(client, options));
  const ofKin = kin === null ? null : levelCounts(model, kin.patterns);
  const scale = startNodes / Math.max(count, 2);
  const levels = model.comparisons.map((comparison, at) => {
    const known = start.levels[comparison.name] ?? [];
    const seen = random[at] ?? [];
    const all = seen.reduce((sum, each) => sum + each, 0);
    const kinShares = levelShares(
      ofKin?.[at] ?? [],
      known.map((level) => level.kin),
      knownKin,
    );
    return [
      comparison.name,
      known.map((level, index) => {
        const met = seen[index] ?? 0;
        const rare = Math.min(level.u * scale, leastSeen / Math.max(all, leastSeen));
        return { m: level.m, u: met >= leastSeen ? met / all : Math.max(rare, 1e-12), kin: kinShares[index] ?? level.kin };
      }),
    ] as const;
  });
  return estimateParameters(model, patterns, {
    totalPairs,
    start: { match: Math.min(0.1, start.match * scale), kin: kin?.rate ?? 0, levels: Object.fromEntries(levels) },
  });
}

/** The same pairs for the same nodes, whenever they are asked for. */
async function randomPatterns(
  client: pg.ClientBase,
  { model, nodes, count, pairsOnly = 'true' }: LearnParametersOptions,
): Promise<PatternCount[]> {
  await makeTempTable(client, {
    name: 'link_ordinal',
    again: true,
    select: `select record, row_number() over (order by record)::int as place from ${nodes}`,
    indexes: ['place'],
    statistics: ['place'],
  });
  await makeTempTable(client, {
    name: 'random_pair',
    again: true,
    select: `
      select distinct x.record as a, y.record as b
      from generate_series(1, ${String(randomPairs)}) g
      join link_ordinal x on x.place = abs(hashint8extended(g, 1) % $1) + 1 join link_ordinal y on y.place = abs(hashint8extended(g, 2) % $1) + 1
      where x.record < y.record and ${pairsOnly}`,
    parameters: [count],
    statistics: ['a', 'b'],
  });
  await comparePairs(client, { model, pairs: 'random_pair', nodes, into: 'random_compared' });
  return await countPatterns(client, 'random_compared');
}

function levelCounts(model: LinkModel, patterns: readonly PatternCount[]): number[][] {
  const counts = model.comparisons.map(({ levels }) => levels.map(() => 0));
  for (const { pattern, pairs } of patterns) {
    counts.forEach((ofComparison, at) => {
      const level = levelIn(pattern, at) - 1;
      if (level >= 0) ofComparison[level] = (ofComparison[level] ?? 0) + pairs;
    });
  }
  return counts;
}
