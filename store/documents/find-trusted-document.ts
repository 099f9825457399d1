/** The text of a trusted document by its id; null when none is registered under it. */
import type { Database } from '../database.ts';

export async function findTrustedDocument(database: Pick<Database, 'pool'>, id: string): Promise<string | null> {
  const { rows } = await database.pool.query<{ document: string }>({
    name: 'find-trusted-document',
    text: 'select document from hub.trusted_document where id = $1',
    values: [id],
  });
  return rows[0]?.document ?? null;
}
