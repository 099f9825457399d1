/** Which edition readers see now. */
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';

export interface PublishedEdition {
  readonly edition: number;
  /** ISO 8601 */
  readonly publishedAt: string;
}

/** null before the first edition. */
export async function currentEdition(database: Database): Promise<PublishedEdition | null> {
  const { rows } = await database.pool
    .query<PublishedEdition>({
      name: 'current-edition',
      text: `select edition, to_json(published_at) as "publishedAt" from hub.edition where state = 'published' order by edition desc limit 1`,
    })
    .catch((error: unknown) => {
      throw storeError(error);
    });
  return rows[0] ?? null;
}
