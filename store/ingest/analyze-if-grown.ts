/** Gives a table statistics when it has grown by a tenth: the statements that follow join it, and autovacuum comes too late. */
import type pg from 'pg';
import { analyzeTable } from '../analyze-table.ts';

/** Rows. Less leaves plans as they are. */
const worthAnalysing = 100;

/**
 * `table`: a constant of the code. Of clear values and documents nothing is asked but what an index holds, and sorting a sample of each of a dozen such columns
 * was most of the cost: of the vault only the columns of indexes are looked at, and documents and ids nowhere.
 */
export async function analyzeIfGrown(client: pg.ClientBase, table: string, by: number): Promise<void> {
  if (by < worthAnalysing) return;
  const { rows } = await client.query<{ known: number; columns: readonly string[] | null }>(
    `select c.reltuples::bigint as known,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
         where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'uuid'::regtype and a.atttypid <> 'jsonb'::regtype
           and (c.relnamespace <> 'vault'::regnamespace or a.attname = 'until_edition' or exists (
             select from pg_index i where i.indrelid = c.oid and a.attnum = any(i.indkey)))) as columns
       from pg_class c where c.oid = $1::regclass`,
    [table],
  );
  const { known, columns } = rows[0] ?? { known: 0, columns: null };
  if (by > Math.max(known, 0) * 0.1) await analyzeTable(client, table, columns);
}
