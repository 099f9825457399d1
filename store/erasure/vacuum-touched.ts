/** Gives the space of erased rows back to their tables, and makes the planner's statistics anew: they quote values of columns. */
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';
import { touchedTables } from './delete-subject.ts';

/** Outside of any transaction; readers and runs go on. Rows that an older transaction still sees are left for the next vacuum. */
export async function vacuumTouched(database: Pick<Database, 'pool'>): Promise<readonly string[]> {
  try {
    const { rows } = await database.pool.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
    for (const table of touchedTables) {
      await database.pool.query(`vacuum (analyze) ${table}`);
      // ANALYZE leaves the statistics of an empty table as they were; PostgreSQL 18 can drop them.
      if ((rows[0]?.version ?? 0) < 180_000) continue;
      const { rows: empty } = await database.pool.query<{ empty: boolean }>(`select not exists (select from ${table}) as empty`);
      if (empty[0]?.empty === true) await database.pool.query(clearStatistics, [table]);
    }
  } catch (error) {
    throw storeError(error);
  }
  return touchedTables;
}

const clearStatistics = `
  select pg_clear_attribute_stats(s.schemaname, s.tablename, s.attname, s.inherited) from pg_stats s
   where format('%I.%I', s.schemaname, s.tablename) = $1`;
