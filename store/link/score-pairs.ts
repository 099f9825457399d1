/** Compares candidate pairs and weighs them. */
import type pg from 'pg';
import { mostLevels, patternFactor } from '../../linking/link-model.ts';
import type { Comparison, LinkModel, LinkParameters } from '../../linking/link-model.ts';
import { patternWeight } from '../../linking/match-weight.ts';
import type { PatternCount } from '../../linking/estimate-parameters.ts';
import { makeTempTable } from './temp-table.ts';

/** SQL over the nodes `a` and `b`: an integer that holds the levels of all comparisons. */
function patternSql({ comparisons }: LinkModel): string {
  const level = ({ applies, levels }: Comparison, factor: number): string =>
    `case when ${applies} then case ${levels.map(({ when }, at) => `when ${when} then ${String((at + 1) * factor)}`).join(' ')} end else 0 end`;
  return comparisons.map((comparison, at) => `(${level(comparison, patternFactor(at))})`).join(' + ');
}

/** How rare what two share is, in bits; 0 where nothing shared has a rarity. `columns`, SQL over `a` and `b`, are what `rarity` chooses from by the pattern. */
function raritySql({ comparisons }: LinkModel): { readonly columns: string; readonly rarity: (pattern: string) => string } {
  const rare = comparisons
    .map(({ levels }, at) => ({
      factor: String(patternFactor(at)),
      levels: levels.flatMap(({ rarity }, level) =>
        rarity === undefined ? [] : [{ number: String(level + 1), sql: rarity, name: `rarity_${String(at)}_${String(level)}` }],
      ),
    }))
    .filter(({ levels }) => levels.length > 0);
  const chosen = (pattern: string): string[] =>
    rare.map(
      ({ factor, levels }) =>
        `coalesce(case ${pattern} / ${factor} % ${String(mostLevels + 1)} ${levels.map(({ number, name }) => `when ${number} then ${name}`).join(' ')} end, 0)`,
    );
  return {
    columns: rare.flatMap(({ levels }) => levels.map(({ sql, name }) => `, ${sql} as ${name}`)).join(''),
    rarity: (pattern) => `(${['0', ...chosen(pattern)].join(' + ')})::real`,
  };
}

/** Joins `m` with the model's measures. The offset, here and around the pattern, keeps the planner from computing them again wherever they are named. */
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
  /** Made: (a, b, pattern, rarity). */
  readonly into: string;
  /** Leave out what the model has apart. */
  readonly open?: boolean;
}

export async function comparePairs(
  client: pg.ClientBase,
  { model, pairs, nodes, into, open = false }: ComparePairsOptions,
): Promise<number> {
  const { columns, rarity } = raritySql(model);
  return await makeTempTable(client, {
    name: into,
    select: `
      select c.a, c.b, c.pattern, ${rarity('c.pattern')} as rarity
      from (
        select p.a, p.b, ${patternSql(model)} as pattern${columns}
        from ${pairs} p join ${nodes} a on a.record = p.a join ${nodes} b on b.record = p.b ${measuresSql(model)}
        ${open && model.apart !== undefined ? `where (${model.apart}) is not true` : ''}
        offset 0
      ) c`,
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
