/** Borrows a connection for one transaction: commits what the callback did, or nothing of it. */
import type pg from 'pg';
import type { Database } from './database.ts';
import { storeError } from './store-error.ts';

/** Throws HubError only. */
export async function withTransaction<T>(database: Pick<Database, 'pool'>, callback: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await database.pool.connect().catch((error: unknown) => {
    throw storeError(error);
  });
  // A backend that is terminated while the callback is between two statements speaks through this event only.
  let lost: Error | undefined;
  const onError = (error: Error) => {
    lost = error;
  };
  client.on('error', onError);
  try {
    await client.query('begin');
    const result = await callback(client);
    await client.query('commit');
    client.off('error', onError);
    client.release();
    return result;
  } catch (error) {
    const clean =
      lost === undefined &&
      (await client.query('rollback').then(
        () => true,
        () => false,
      ));
    client.off('error', onError);
    client.release(!clean);
    throw storeError(lost ?? error);
  }
}
