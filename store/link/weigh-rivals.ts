/** Weighs the candidates of one record against each other, where at most one of them can be meant. */
import type pg from 'pg';
import { makeTempTable } from './temp-table.ts';

export interface Rivalry {
  /** The end of a pair whose other end is in a file that holds each thing once: its candidates are rivals. */
  readonly of: 'a' | 'b';
  /** Share of these records that have no counterpart, as far as is known. */
  readonly unmatched: number;
}

/** A share nobody can vouch for: some of any file have no counterpart. */
const leastUnmatched = 0.05;
/** Bits beyond which a rival leaves nothing to the others. */
const most = 200;

/**
 * A pair by itself is held against every other record of the file; but of a record that has found its counterpart the others are none, and one that has a single
 * candidate at all has hardly another. The odds of a candidate are those against its rivals together and against there being no counterpart (Sadinle 2017, "Bayesian
 * estimation of bipartite matchings", for each record by itself). Replaces `weight` in the table `pairs` (a, b, pattern, rarity, weight).
 */
export async function weighRivals(client: pg.ClientBase, pairs: string, rivalries: readonly Rivalry[]): Promise<void> {
  if (rivalries.length === 0) return;
  const settled = rivalries.map(
    ({ of, unmatched }) =>
      `weight - ln(${String(Math.max(unmatched, leastUnmatched))} + coalesce(sum(power(2::float8, least(weight, ${String(most)}))) over (
         partition by ${of} rows between unbounded preceding and unbounded following exclude current row), 0)) / ln(2::float8)`,
  );
  // Where both files hold each thing once, a pair has to stand up to the rivals of either end.
  await makeTempTable(client, {
    name: 'rival_pair',
    select: `select a, b, pattern, rarity, least(${settled.join(', ')})::real as weight from ${pairs}`,
    statistics: [],
  });
  await client.query(`truncate ${pairs}`);
  await client.query(`insert into ${pairs} (a, b, pattern, rarity, weight) select a, b, pattern, rarity, weight from rival_pair`);
}
