/** Finds the edition that a request is pinned to: the newest published one, or with `asOf` the one that stood then. */
import type { Database } from '../database.ts';
import type { PinnedEdition } from './reader.ts';

/** @returns null when no edition had been published. */
export async function pinEdition(database: Pick<Database, 'pool'>, asOf: Date | null = null): Promise<PinnedEdition | null> {
  const found = await database.pool.query<{ number: number; publishedAt: Date }>({
    name: 'pin_edition',
    text: `select edition as number, published_at as "publishedAt" from hub.edition
  where state = 'published' and ($1::timestamptz is null or published_at <= $1) order by edition desc limit 1`,
    values: [asOf],
  });
  return found.rows[0] ?? null;
}
