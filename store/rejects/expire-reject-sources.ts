/** Forgets the departments' own words of rejects whose days are over (30 by default of the column). */
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';

/** Returns how many were forgotten. */
export async function expireRejectSources(database: Database): Promise<number> {
  const { rowCount } = await database.pool.query('delete from vault.reject_source where expires_at < now()').catch((error: unknown) => {
    throw storeError(error);
  });
  return rowCount ?? 0;
}
