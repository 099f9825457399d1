/** Borrows a hub of its own for a bench: embedded PostgreSQL (durable, as in production) in a temporary folder, and a worker process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { departments } from '../core/department.ts';
import type { Department } from '../core/department.ts';
import { enqueueRun } from '../jobs/enqueue-run.ts';
import { openQueue } from '../jobs/queue.ts';
import { waitForRun } from '../jobs/wait-for-run.ts';
import { startEmbeddedPostgres } from '../server/embedded-postgres/start-embedded-postgres.ts';
import type { EmbeddedPostgres } from '../server/embedded-postgres/start-embedded-postgres.ts';
import { summariseRun } from '../server/run-report.ts';
import type { RunSummary } from '../server/run-report.ts';
import { openDatabase } from '../store/database.ts';
import type { Database } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';

export interface BenchHub {
  readonly dir: string;
  readonly postgres: EmbeddedPostgres;
  readonly database: Database;
  readonly url: string;
  /** Enqueues the departments' runs and waits for all of them. */
  run(mode: 'night' | 'full', keys?: readonly Department[]): Promise<{ readonly seconds: number; readonly runs: readonly RunSummary[] }>;
}

/** The programs of the npm package are built for size (-Os); those of a distribution (-O2) are what a city runs. */
const programs = process.env['BENCH_POSTGRES_BIN'];

export async function withBenchHub<T>(callback: (hub: BenchHub) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(path.join(tmpdir(), 'hub-bench-'));
  const postgres = await startEmbeddedPostgres({ dataDir: dir, ...(programs === undefined ? {} : { programs }) });
  try {
    const url = await postgres.databaseUrl('hub');
    const database = openDatabase({ url });
    await migrate(database);
    const queue = openQueue({ database, redisUrl: null, onError: () => undefined });
    try {
      return await callback({
        dir,
        postgres,
        database,
        url,
        async run(mode, keys = departments) {
          const startedAt = performance.now();
          const runs = [];
          for (const department of keys) runs.push(await enqueueRun({ database, queue }, { department, mode, requestedBy: 'bench' }));
          const reports = await Promise.all(runs.map(({ run }) => waitForRun(database, run, { interval: 200 })));
          return { seconds: (performance.now() - startedAt) / 1_000, runs: reports.map(summariseRun) };
        },
      });
    } finally {
      await queue.close();
      await database.close();
    }
  } finally {
    await postgres.stop();
    for (const folder of [postgres.folder, dir]) rmSync(folder, { recursive: true, force: true });
  }
}
