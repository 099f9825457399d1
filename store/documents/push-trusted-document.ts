/** Registers a document that apps may run; one that is registered already stays as it is. Returns whether it is new. */
import type { Database } from '../database.ts';

export interface TrustedDocument {
  /** sha256 of the text, hex. */
  readonly id: string;
  readonly name: string;
  readonly document: string;
}

export async function pushTrustedDocument(database: Pick<Database, 'pool'>, { id, name, document }: TrustedDocument): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    'insert into hub.trusted_document (id, name, document) values ($1, $2, $3) on conflict (id) do nothing',
    [id, name, document],
  );
  return rowCount === 1;
}
