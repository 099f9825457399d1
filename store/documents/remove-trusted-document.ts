/** Takes back what apps may run; felt at the next request. Returns whether it was there. */
import type { Database } from '../database.ts';

export async function removeTrustedDocument(database: Pick<Database, 'pool'>, id: string): Promise<boolean> {
  const { rowCount } = await database.pool.query('delete from hub.trusted_document where id = $1', [id]);
  return rowCount === 1;
}
