/** Reads the number of the newest published edition; null before the first. Throws what pg throws when the database does not answer. */
import type { Database } from '../database.ts';

export async function newestEditionNumber(database: Pick<Database, 'pool'>): Promise<number | null> {
  const { rows } = await database.pool.query<{ edition: number | null }>({
    name: 'newest-edition-number',
    text: `select max(edition) as edition from hub.edition where state = 'published'`,
  });
  return rows[0]?.edition ?? null;
}
