/** Which edition readers see now, and which they saw at an earlier time. */
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';

export interface PublishedEdition {
  readonly edition: number;
  /** ISO 8601 */
  readonly publishedAt: string;
}

const columns = `edition, to_json(published_at) as "publishedAt"`;

/** null before the first edition. */
export async function currentEdition(database: Database): Promise<PublishedEdition | null> {
  return readOne(
    database,
    'current-edition',
    `select ${columns} from hub.edition where state = 'published' order by edition desc limit 1`,
    [],
  );
}

/** The newest edition published at or before the time (ISO 8601); null when there was none. */
export async function editionAsOf(database: Database, time: string): Promise<PublishedEdition | null> {
  return readOne(
    database,
    'edition-as-of',
    `select ${columns} from hub.edition where state = 'published' and published_at <= $1 order by published_at desc, edition desc limit 1`,
    [time],
  );
}

async function readOne(database: Database, name: string, text: string, values: readonly string[]): Promise<PublishedEdition | null> {
  const { rows } = await database.pool.query<PublishedEdition>({ name, text, values: [...values] }).catch((error: unknown) => {
    throw storeError(error);
  });
  return rows[0] ?? null;
}
