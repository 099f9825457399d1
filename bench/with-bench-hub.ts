/** Borrows a hub of its own for a bench: embedded PostgreSQL (durable, as in production) in a temporary folder, and a worker process. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
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
  /** Settles when a worker waits for jobs: what a process takes to begin is no part of a load. */
  untilWorking(): Promise<void>;
  /** Enqueues the departments' runs and waits for all of them. Seconds from the request to the last edition's publishing, as the ledger has it. */
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
        async untilWorking() {
          const listening = `select from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and query like '%LISTEN bullmq_jobs%'`;
          while ((await database.pool.query(listening)).rowCount === 0) await sleep(100);
        },
        async run(mode, keys = departments) {
          const startedAt = Date.now();
          const runs = [];
          for (const department of keys) runs.push(await enqueueRun({ database, queue }, { department, mode, requestedBy: 'bench' }));
          const reports = await Promise.all(runs.map(({ run }) => waitForRun(database, run, { interval: 500 })));
          const published = Math.max(...reports.map(({ finishedAt }) => (finishedAt === null ? Date.now() : Date.parse(finishedAt))));
          return { seconds: (published - startedAt) / 1_000, runs: reports.map(summariseRun) };
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
