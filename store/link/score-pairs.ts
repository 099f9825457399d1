/** Compares candidate pairs and weighs them. */
import type pg from 'pg';
import { patternFactor } from '../../linking/link-model.ts';
import type { Comparison, LinkModel, LinkParameters } from '../../linking/link-model.ts';
import { patternWeight } from '../../linking/match-weight.ts';
import type { PatternCount } from '../../linking/estimate-parameters.ts';
import { makeTempTable } from './temp-table.ts';

const choose = ({ applies, levels }: Comparison, value: (level: number) => string, otherwise: string): string =>
  `case when ${applies} then case ${levels.map(({ when }, level) => `when ${when} then ${value(level)}`).join(' ')} end else ${otherwise} end`;

/** SQL over the nodes `a` and `b`: an integer that holds the levels of all comparisons. */
export function patternSql({ comparisons }: LinkModel): string {
  return comparisons
    .map((comparison, at) => `(${choose(comparison, (level) => String((level + 1) * patternFactor(at)), '0')})`)
    .join(' + ');
}

/** SQL over `a` and `b`: how rare what they share is, in bits; 0 where nothing shared has a rarity. */
export function raritySql({ comparisons }: LinkModel): string {
  const rare = comparisons.filter(({ levels }) => levels.some(({ rarity }) => rarity !== undefined));
  return rare.length === 0
    ? '0::real'
    : `(${rare.map((comparison) => `coalesce(${choose(comparison, (level) => comparison.levels[level]?.rarity ?? '0', '0')}, 0)`).join(' + ')})::real`;
}

/** Joins `m` with the model's measures; the offset keeps the planner from computing them again wherever they are named. */
function measuresSql({ comparisons }: LinkModel): string {
  const measures = comparisons.flatMap((comparison) => Object.entries(comparison.measures ?? {}));
  if (measures.length === 0) return '';
  return `cross join lateral (select ${measures.map(([name, sql]) => `${sql} as ${name}`).join(', ')} offset 0) m`;
}

export interface ComparePairsOptions {
  readonly model: LinkModel;
  /** Table of (a, b). */
  readonly pairs: string;
  /** Table of nodes with `record` and what the model's SQL names. */
  readonly nodes: string;
  /** Made: (a, b, pattern, rarity) and what `also` gives. */
  readonly into: string;
  /** More columns, SQL over `a` and `b`. */
  readonly also?: string;
}

export async function comparePairs(client: pg.ClientBase, { model, pairs, nodes, into, also }: ComparePairsOptions): Promise<number> {
  return await makeTempTable(client, {
    name: into,
    select: `
      select p.a, p.b, ${patternSql(model)} as pattern, ${raritySql(model)} as rarity${also === undefined ? '' : `, ${also}`}
      from ${pairs} p join ${nodes} a on a.record = p.a join ${nodes} b on b.record = p.b ${measuresSql(model)}`,
    statistics: [],
  });
}

/** How often each pattern was met in a table that {@link comparePairs} made. */
export async function countPatterns(client: pg.ClientBase, compared: string): Promise<PatternCount[]> {
  const { rows } = await client.query<PatternCount>(
    `select pattern, round(rarity)::int as rarity, count(*)::int as pairs from ${compared} group by 1, 2 order by 1, 2`,
  );
  return rows;
}

export interface WeighPairsOptions {
  readonly model: LinkModel;
  readonly parameters: LinkParameters;
  readonly patterns: readonly PatternCount[];
  readonly compared: string;
  /** Table of (a, b, pattern, rarity, weight). */
  readonly into: string;
}

/** Bits beyond which weights are not told apart. */
const endless = 300;

export async function weighPairs(
  client: pg.ClientBase,
  { model, parameters, patterns, compared, into }: WeighPairsOptions,
): Promise<number> {
  const weights = [...new Set(patterns.map(({ pattern }) => pattern))].map((pattern) => patternWeight(model, parameters, pattern));
  await makeTempTable(client, {
    name: 'pattern_weight',
    again: true,
    select: 'select pattern, stranger, kin from unnest($1::bigint[], $2::float8[], $3::float8[]) w(pattern, stranger, kin)',
    parameters: [
      weights.map(({ pattern }) => pattern),
      weights.map(({ stranger }) => stranger),
      weights.map(({ kin }) => Math.min(kin, endless)),
    ],
  });
  // As combinedWeight of linking/match-weight.ts.
  const weighed = await client.query(
    `insert into ${into} (a, b, pattern, rarity, weight)
     select p.a, p.b, p.pattern, p.rarity, least(w.stranger + p.rarity, w.kin) - ln(1 + power(2, -abs(w.stranger + p.rarity - w.kin))) / ln(2::float8)
     from ${compared} p join pattern_weight w using (pattern)`,
  );
  return weighed.rowCount ?? 0;
}
