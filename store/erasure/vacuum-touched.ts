/** Gives the space of erased rows back to their tables, and makes the planner's statistics anew: they quote values of columns. */
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';
import { touchedTables } from './delete-subject.ts';

/** Outside of any transaction; readers and runs go on. Rows that an older transaction still sees are left for the next vacuum. */
export async function vacuumTouched(database: Pick<Database, 'pool'>): Promise<readonly string[]> {
  for (const table of touchedTables) {
    await database.pool.query(`vacuum (analyze) ${table}`).catch((error: unknown) => {
      throw storeError(error);
    });
  }
  return touchedTables;
}
