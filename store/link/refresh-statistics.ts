/** Analyses the tables whose size has moved so far since their last statistics that plans made on them would be wrong. */
import type pg from 'pg';
import { analyzeTable } from '../analyze-table.ts';

/**
 * Statistics target inside the steps: samples of 3,000 rows instead of 30,000. The steps analyse some sixty tables each, most of them temporary; at the
 * usual target that was a quarter of a first load. Autovacuum makes full statistics afterwards.
 */
export const briefStatistics = 10;

/** A first load plans on empty statistics otherwise: measured minutes instead of seconds at 300,000 rows. ANALYZE reads a sample, so its cost does not grow with the table. */
export async function refreshStatistics(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  const stale = await client.query<{ name: string }>(
    `select c.oid::regclass::text as name from unnest($1::text[]) t(name) join pg_class c on c.oid = t.name::regclass
     where abs(pg_relation_size(c.oid) / 8192 - c.relpages) > greatest(4, c.relpages / 5)`,
    [[...tables]],
  );
  for (const { name } of stale.rows) await analyzeTable(client, name);
}
