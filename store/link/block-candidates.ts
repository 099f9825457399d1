/** Which nodes are to be compared: those that meet under a blocking key that not too many share. Keys, caps and what was capped, for any model. */
import type pg from 'pg';
import type { BlockingRule } from '../../linking/link-model.ts';
import { sorting } from '../sorting.ts';
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

/** Query of (a, b), a < b, each pair once. `blocks` is a table of (key, members); `only` a condition over the records `a` and `b`. */
export function candidatesSql(rules: readonly BlockingRule[], blocks: string, only = 'true'): string {
  // Functions that give rows do so in the select list: in the from clause each block would have a store of its own for what they give (7 s instead of 3). A pair is
  // sorted as one number, which takes two thirds of the time; from two billion records on the product is out of range, an error and not another pair.
  return `
    select pair >> 32 as a, pair & 4294967295 as b
    from (
      select distinct least(a, b) * 4294967296 + greatest(a, b) as pair
      from (
        select members[place] as a, unnest(members[place + 1:]) as b
        from (
          select members, generate_subscripts(members, 1) as place from ${blocks} k
          where cardinality(members) between 2 and ${capSql(rules, 'k.key')}
        ) k
      ) met
      where ${only}
    ) pairs`;
}

/** Makes the temporary table `blocks` (key, members) of all nodes of a table that meet under a key. */
export async function makeBlocks(
  client: pg.ClientBase,
  { nodes, blocks }: { readonly nodes: string; readonly blocks: string },
): Promise<void> {
  await sorting(client, () => makeTempTable(client, { name: blocks, select: `${blocksSql(nodes)} having count(*) > 1`, statistics: [] }));
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
