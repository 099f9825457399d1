/** Gives tables statistics when they have grown: the statements that follow join them, and autovacuum comes too late. */
import type pg from 'pg';
import { analyzeTable } from './analyze-table.ts';

/**
 * Statistics target inside the steps: samples of 3,000 rows instead of 30,000. The steps analyse some sixty tables each, most of them temporary; at the
 * usual target that was a quarter of a first load. Autovacuum makes full statistics afterwards.
 */
export const briefStatistics = 10;

/** A tenth more or fewer leaves plans as they are. */
const share = 0.1;

/** Rows. So few do, too. */
const worthAnalysing = 100;

/**
 * Those of the tables, constants of the code, whose pages have become a tenth more or fewer than they were when anybody last looked: vacuum, ANALYZE, or the making
 * of an index. A first load plans on empty statistics otherwise: minutes instead of seconds at 300,000 rows.
 */
export async function refreshStatistics(client: pg.ClientBase, tables: readonly string[]): Promise<void> {
  await analyze(
    client,
    tables,
    `abs(pg_relation_size(c.oid) / current_setting('block_size')::int - c.relpages) > greatest(1, c.relpages * $2::float8)`,
    share,
  );
}

/** A table to which `by` rows have just come. */
export async function analyzeIfGrown(client: pg.ClientBase, table: string, by: number): Promise<void> {
  if (by >= worthAnalysing) await analyze(client, [table], `$2::float8 > greatest(c.reltuples, 0) * ${String(share)}`, by);
}

/**
 * Of clear values and documents nothing is asked but what an index holds, and sorting a sample of each of a dozen such columns was most of the cost: of the vault
 * only the columns of indexes are looked at, and documents and ids nowhere.
 */
async function analyze(client: pg.ClientBase, tables: readonly string[], moved: string, value: number): Promise<void> {
  const found = await client.query<{ name: string; columns: readonly string[] | null }>(
    `select c.oid::regclass::text as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'uuid'::regtype and a.atttypid <> 'jsonb'::regtype
           and (c.relnamespace <> 'vault'::regnamespace or a.attname = 'until_edition' or exists (
             select from pg_index i where i.indrelid = c.oid and a.attnum = any(i.indkey)))) as columns
     from unnest($1::text[]) t(name) join pg_class c on c.oid = t.name::regclass where ${moved}`,
    [[...tables], value],
  );
  for (const { name, columns } of found.rows) await analyzeTable(client, name, columns);
}
