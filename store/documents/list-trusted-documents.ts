/** Lists the documents that apps may run, by name. */
import type { Database } from '../database.ts';

export interface TrustedDocumentEntry {
  readonly id: string;
  readonly name: string;
  /** ISO 8601. */
  readonly pushedAt: string;
}

export async function listTrustedDocuments(database: Pick<Database, 'pool'>): Promise<TrustedDocumentEntry[]> {
  const { rows } = await database.pool.query<TrustedDocumentEntry>(
    `select id, name, to_json(pushed_at) #>> '{}' as "pushedAt" from hub.trusted_document order by name, pushed_at, id`,
  );
  return rows;
}
