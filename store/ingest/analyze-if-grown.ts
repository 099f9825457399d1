/** Gives a table statistics when it has grown by a tenth: the statements that follow join it, and autovacuum comes too late. */
import type pg from 'pg';

/** Rows. Less leaves plans as they are. */
const worthAnalysing = 1_000;

/** `table`: a constant of the code. */
export async function analyzeIfGrown(client: pg.ClientBase, table: string, by: number): Promise<void> {
  if (by < worthAnalysing) return;
  const { rows } = await client.query<{ known: number }>('select reltuples::bigint as known from pg_class where oid = $1::regclass', [
    table,
  ]);
  if (by > Math.max(rows[0]?.known ?? 0, 0) * 0.1) await client.query(`analyze ${table}`);
}
