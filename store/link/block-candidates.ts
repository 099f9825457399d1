/** Which nodes are to be compared: those that meet under a blocking key that not too many share. Keys, caps and what was capped, for any model. */
import type pg from 'pg';
import type { BlockingRule } from '../../linking/link-model.ts';
import { makeTempTable } from './temp-table.ts';

/** A blocking key carries the number of its rule in its last four bits: one column holds the keys of all rules, and a report can name them. */
export const mostRules = 16;

const ruleOf = (key: string): string => `(${key} & 15)`;

/** SQL over a node `n`: the keys of all rules, bigint[]. */
export function keysSql(rules: readonly BlockingRule[]): string {
  const keys = rules.flatMap(({ keys: own }, rule) => own.map((key) => `((${key}) & -16) | ${String(rule)}`));
  return `array_remove(array[${keys.join(', ')}], null)`;
}

/** SQL: the most nodes that may share `key`. */
export function capSql(rules: readonly BlockingRule[], key: string): string {
  return `case ${ruleOf(key)} ${rules.map(({ cap }, rule) => `when ${String(rule)} then ${String(cap)}`).join(' ')} end`;
}

/** Query of (key, members): nodes of the table `nodes`, which has `keys`, by key. */
export function blocksSql(nodes: string): string {
  return `select key, array_agg(record) as members from (select unnest(keys) as key, record from ${nodes}) k group by key`;
}

/** Query of (a, b), a < b, each pair once. `blocks` is a table of (key, members); `only` a condition over the records `x.record` and `y.record`. */
export function candidatesSql(rules: readonly BlockingRule[], blocks: string, only = 'true'): string {
  // The same records meet under most of their keys: equal blocks are one block, and most blocks are one pair.
  return `
    with block as (select distinct members from ${blocks} k where cardinality(members) between 2 and ${capSql(rules, 'k.key')})
    select distinct least(a, b) as a, greatest(a, b) as b
    from (
      select x.record as a, y.record as b
      from block k cross join lateral (select k.members[1] as record) x cross join lateral (select k.members[2] as record) y
      where cardinality(k.members) = 2 and ${only}
      union all
      select x.record, y.record
      from block k
      cross join lateral unnest(k.members) with ordinality x(record, place)
      join lateral unnest(k.members) with ordinality y(record, place) on y.place > x.place
      where cardinality(k.members) > 2 and ${only}
    ) pair`;
}

export interface BlockCandidatesOptions {
  readonly rules: readonly BlockingRule[];
  /** Table of nodes with `record` and `keys`. */
  readonly nodes: string;
  /** Temporary tables that are made: (key, members) and (a, b). */
  readonly blocks: string;
  readonly into: string;
  readonly only?: string;
}

/** Gives the number of candidate pairs. */
export async function blockCandidates(
  client: pg.ClientBase,
  { rules, nodes, blocks, into, only }: BlockCandidatesOptions,
): Promise<number> {
  await makeTempTable(client, { name: blocks, select: `${blocksSql(nodes)} having count(*) > 1`, statistics: [] });
  return await makeTempTable(client, { name: into, select: candidatesSql(rules, blocks, only), statistics: ['a', 'b'] });
}

/** Rules by name with the number of keys over their cap in the table `blocks`: what was too much to compare. */
export async function cappedRules(
  client: pg.ClientBase,
  rules: readonly BlockingRule[],
  blocks: string,
): Promise<readonly { readonly rule: string; readonly blocks: number }[]> {
  const { rows } = await client.query<{ rule: number; blocks: number }>(
    `select ${ruleOf('k.key')}::int as rule, count(*)::int as blocks from ${blocks} k
     where cardinality(k.members) > ${capSql(rules, 'k.key')} group by 1 order by 1`,
  );
  return rows.map(({ rule, blocks: capped }) => ({ rule: rules[rule]?.name ?? 'other', blocks: capped }));
}
