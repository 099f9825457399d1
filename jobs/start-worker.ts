/** A worker: takes jobs from the queue, watches over the run ledger, and stops in good order. */
import { setFlagsFromString } from 'node:v8';
import type { Connector } from '../connectors/connector.ts';
import type { Logger } from '../core/logger.ts';
import { departments } from '../core/department.ts';
import type { Database } from '../store/database.ts';
import { decisionsWait } from '../store/decisions/pending-decisions.ts';
import type { ErasureKey } from '../store/erasure/erasure-key.ts';
import { clearEndedStages } from '../store/ingest/clear-stage.ts';
import { assertSchema } from '../store/migrate.ts';
import { applyRetention } from '../store/retention/apply-retention.ts';
import type { Step } from '../store/runs/run.ts';
import { storeError } from '../store/store-error.ts';
import { enqueueRun } from './enqueue-run.ts';
import { openQueue } from './queue.ts';
import type { JobQueue } from './queue.ts';
import { resumeRuns } from './resume-runs.ts';
import { runJob } from './run-job.ts';
import type { JobOutcome } from './run-job.ts';
import { requestsOf, retentionTimetable, timetablesFor } from './schedule.ts';

export interface WorkerOptions {
  readonly database: Database;
  readonly redisUrl: string | null;
  readonly connectors: readonly Connector[];
  /** Tells who is erased: the same in every process. */
  readonly erasureKey: ErasureKey;
  readonly log: Logger;
  /**
   * Jobs at once, default one for each department. Each has one job at a time, so that none waits for a slot: an edition whose time to gather is over least of
   * all for a department that still extracts.
   */
  readonly concurrency?: number;
  /** Default true: this worker keeps the timetable. */
  readonly schedule?: boolean;
}

export interface RunningWorker {
  /** Finishes the page or batch at hand, gives its jobs back, and returns within 10 s. */
  close(): Promise<void>;
}

/** Between two looks at the ledger for runs whose jobs are gone. */
const watchInterval = 5_000;
/** After so long a stop does not wait any more; what is at work then is recovered by another worker. */
const closeAtMost = 9_000;

/**
 * Percent by which the heap may grow between two full collections. About 50 MB of a worker live; V8 lets them grow fourfold and more before it looks
 * for garbage, whatever the size of a batch: 431 MB for a drop of 60,000 rows, with this 270 MB for some 20 more collections of 40 ms.
 */
const heapGrowth = 50;

/** Throws HubError STORE_SCHEMA when the database is not of this release. */
export async function startWorker(options: WorkerOptions): Promise<RunningWorker> {
  const { database, connectors, erasureKey, log } = options;
  setFlagsFromString(`--heap-growing-percent=${String(heapGrowth)}`);
  await assertSchema(database);
  const connected = departments.filter((department) => connectors.some((connector) => connector.department === department));
  const onError = (error: Error) => {
    log.warn({ code: (error as { code?: unknown }).code ?? error.name }, 'the job queue has trouble with its connection');
  };
  const queue = openQueue({ database, redisUrl: options.redisUrl, onError });
  const stopping = new AbortController();
  if (options.schedule !== false) await queue.schedule(timetablesFor(connected));

  async function watch(): Promise<void> {
    try {
      const resumed = await resumeRuns({ database, queue });
      if (resumed.length > 0) log.warn({ runs: resumed }, 'runs without jobs go on with new ones');
      if (await decisionsWait(database))
        await enqueueRun({ database, queue }, { department: 'hub', mode: 'relink', requestedBy: 'decisions' });
    } catch (error) {
      log.warn({ code: storeError(error).code }, 'could not look after the run ledger');
    }
  }
  await clearEndedStages(database);
  await watch();
  let watching = Promise.resolve();
  const timer = setInterval(() => {
    watching = watching.then(watch);
  }, watchInterval);

  const worker = queue.work({
    concurrency: options.concurrency ?? departments.length,
    onStep: async (job) => {
      const outcome = await runJob({ database, connectors, erasureKey, log, signal: stopping.signal }, job);
      await wakeWaiting(queue, job.step, outcome).catch(onError);
      return outcome;
    },
    onTimetable: async (id) => {
      if (id === retentionTimetable) {
        const { counts } = await applyRetention(database, 'schedule');
        log.info({ counts }, 'what retention no longer allows was deleted');
      }
      for (const request of requestsOf(id, connected)) {
        const run = await enqueueRun({ database, queue }, request);
        log.info({ run: run.run, department: run.department, mode: run.mode, created: run.created }, 'run asked for by the timetable');
      }
    },
  });

  return {
    async close() {
      clearInterval(timer);
      stopping.abort();
      const late = new Promise<'late'>((resolve) => {
        setTimeout(resolve, closeAtMost, 'late').unref();
      });
      const closed = worker.close().then(() => 'closed' as const);
      if ((await Promise.race([closed, late])) === 'late') await worker.close(true);
      await watching;
      await queue.close();
    },
  };
}

/** The press is free, or an edition's gathering may be over. */
async function wakeWaiting(queue: JobQueue, step: Step, outcome: JobOutcome): Promise<void> {
  if (step === 'publish' || outcome.kind === 'failed') await queue.wake('store');
  if (step === 'store' || outcome.kind === 'failed') await queue.wake('link');
}
