/** The newest entry of the log of disclosures, as a checkpoint signs it. */
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';
import type { ChainedEntry } from './chained-entry.ts';

export type ChainHead = Pick<ChainedEntry, 'seq' | 'hash' | 'at'>;

/** Null while the log is empty. Throws HubError only. */
export async function readHead({ pool }: Pick<Database, 'pool'>): Promise<ChainHead | null> {
  const { rows } = await pool
    .query<ChainHead>(`select seq, encode(hash, 'hex') as hash, audit.stamp(at) as at from audit.entry order by seq desc limit 1`)
    .catch((error: unknown) => {
      throw storeError(error);
    });
  return rows[0] ?? null;
}
