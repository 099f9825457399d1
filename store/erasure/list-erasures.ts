/** The erasures, newest first: who ordered them, on which ground, how much went. */
import type { ErasureBasis } from '../../core/policy/erasure-bases.ts';
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';

export interface ErasureRow {
  readonly erasure: number;
  /** ISO 8601 */
  readonly erasedAt: string;
  readonly by: string;
  readonly basis: ErasureBasis;
  readonly reason: string;
  readonly keepOut: boolean;
  readonly liftedAt: string | null;
  readonly counts: Readonly<Record<string, number>>;
}

export async function listErasures(database: Database, limit: number): Promise<readonly ErasureRow[]> {
  const { rows } = await database.pool
    .query<ErasureRow>(
      `select erasure, to_json(erased_at) as "erasedAt", ordered_by as by, basis, reason, keep_out as "keepOut", to_json(lifted_at) as "liftedAt", counts
         from access.erasure order by erasure desc limit $1`,
      [limit],
    )
    .catch((error: unknown) => {
      throw storeError(error);
    });
  return rows;
}
