/** `hub worker`: runs jobs and keeps the timetable, until it is told to end. */
import { startWorker } from '../../jobs/start-worker.ts';
import { assertSchema } from '../../store/migrate.ts';
import { keepErased } from '../erasure/open-erasure.ts';
import { untilStopped } from '../hub-runtime.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withConnectors } from '../with-connectors.ts';
import { withStore } from '../with-store.ts';

export async function workerCommand(runtime: HubRuntime, options: { readonly concurrency?: number }): Promise<void> {
  const { configuration, output, log, signal } = runtime;
  await withConnectors(runtime, (connectors) =>
    withStore(configuration, 'hub worker', async ({ database }) => {
      await assertSchema(database);
      const worker = await startWorker({
        database,
        redisUrl: configuration.redisUrl,
        connectors,
        erasureKey: await keepErased(configuration, database, log),
        log,
        ...(options.concurrency === undefined ? {} : { concurrency: options.concurrency }),
      });
      output.say(
        `Worker for ${connectors.map(({ department }) => department).join(', ')}: night at 02:00, hotline every 15 minutes (Asia/Shanghai)`,
      );
      await untilStopped(signal);
      await worker.close();
    }),
  );
}
