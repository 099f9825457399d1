/** The edition that a request is pinned to: the newest published one, or with `asOf` the one that stood then. */
import type { Database } from '../database.ts';
import { currentEdition, editionAsOf } from '../editions/current-edition.ts';
import type { PinnedEdition } from './reader.ts';

/** @returns null when no edition had been published. */
export async function pinEdition(database: Database, asOf: Date | null = null): Promise<PinnedEdition | null> {
  const found = asOf === null ? await currentEdition(database) : await editionAsOf(database, asOf.toISOString());
  return found === null ? null : { number: found.edition, publishedAt: new Date(found.publishedAt) };
}
