/** A hub with workers and scripted departments over a test's own database. */
import type { Connector } from '../../connectors/connector.ts';
import type { Department } from '../../core/department.ts';
import { makeLogger } from '../../core/logger.ts';
import { enqueueRun } from '../../jobs/enqueue-run.ts';
import { openQueue } from '../../jobs/queue.ts';
import type { JobQueue } from '../../jobs/queue.ts';
import { startWorker } from '../../jobs/start-worker.ts';
import { waitForRun } from '../../jobs/wait-for-run.ts';
import type { Database } from '../../store/database.ts';
import { makeErasureKey } from '../../store/erasure/erasure-key.ts';
import type { RunReport } from '../../store/runs/read-run.ts';
import type { RunMode } from '../../store/runs/run.ts';

export interface HubUnderTest {
  readonly database: Database;
  readonly queue: JobQueue;
  /** Asks for a run and waits for its end. */
  run(department: Department, mode?: RunMode): Promise<RunReport>;
}

export interface HubOptions {
  readonly database: Database;
  readonly connectors: readonly Connector[];
  readonly redisUrl?: string | null;
  /** Default true: a worker runs in this process. */
  readonly worker?: boolean;
}

/** Of every hub under test. */
export const erasureKey = makeErasureKey('test');

export const quiet = makeLogger({ level: process.env['HUB_TEST_LOG'] ?? 'silent' });

export async function withHub<T>(options: HubOptions, callback: (hub: HubUnderTest) => Promise<T>): Promise<T> {
  const { database, connectors } = options;
  const redisUrl = options.redisUrl ?? process.env['HUB_TEST_REDIS_URL'] ?? null;
  const queue = openQueue({ database, redisUrl, onError: () => undefined });
  const worker =
    options.worker === false ? null : await startWorker({ database, redisUrl, connectors, erasureKey, log: quiet, schedule: false });
  try {
    return await callback({
      database,
      queue,
      async run(department, mode = 'night') {
        const { run } = await enqueueRun({ database, queue }, { department, mode, requestedBy: 'test' });
        return waitForRun(database, run, { interval: 50 });
      },
    });
  } finally {
    await worker?.close();
    await queue.close();
  }
}
