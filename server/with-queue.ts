/** Borrows the job queue: on Redis with REDIS_URL, else in the hub's PostgreSQL. */
import { openQueue } from '../jobs/queue.ts';
import type { JobQueue } from '../jobs/queue.ts';
import type { Database } from '../store/database.ts';
import type { HubRuntime } from './hub-runtime.ts';

export async function withQueue<T>(runtime: HubRuntime, database: Database, callback: (queue: JobQueue) => Promise<T>): Promise<T> {
  const { configuration, log } = runtime;
  const onError = (error: Error) => {
    log.warn({ code: (error as { code?: unknown }).code ?? error.name }, 'the job queue has trouble with its connection');
  };
  const queue = openQueue({ database, redisUrl: configuration.redisUrl, onError });
  try {
    return await callback(queue);
  } finally {
    await queue.close();
  }
}
