/** Which edition readers see now, and which they saw at an earlier time. */
import { HubError } from '../../core/hub-error.ts';
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

/**
 * The newest edition published at or before the time (ISO 8601); null when there was none.
 * @throws HubError EDITION_NOT_FOUND when retention has deleted of it: half of what was known then would be taken for the whole.
 */
export async function editionAsOf(database: Database, time: string): Promise<PublishedEdition | null> {
  const found = await readOne(
    database,
    'edition-as-of',
    `select ${columns} from hub.edition where state = 'published' and published_at <= $1 order by published_at desc, edition desc limit 1`,
    [time],
  );
  const since =
    found === null
      ? null
      : await readOne(
          database,
          'history-since',
          `select ${columns} from hub.edition where edition = (select since_edition from hub.history) and edition > $1`,
          [found.edition],
        );
  if (since === null) return found;
  throw new HubError('EDITION_NOT_FOUND', {
    problem: `History is kept since ${since.publishedAt}`,
    fix: 'Ask for that time or a later one',
    facts: { edition: found?.edition, since: since.edition },
  });
}

async function readOne(
  database: Database,
  name: string,
  text: string,
  values: readonly (string | number)[],
): Promise<PublishedEdition | null> {
  const { rows } = await database.pool.query<PublishedEdition>({ name, text, values: [...values] }).catch((error: unknown) => {
    throw storeError(error);
  });
  return rows[0] ?? null;
}
