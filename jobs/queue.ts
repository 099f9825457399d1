/** The job queue: BullMQ on the hub's own PostgreSQL, or on Redis when there is one; nothing else in the hub knows which. */
import { createPostgresBackend, createRedisBackend, DelayedError, UnrecoverableError, WaitingError, withBackend } from 'bullmq';
import type { BackendClasses, FlowJob, IQueueBackend, Job } from 'bullmq';
import type { Database } from '../store/database.ts';
import { queueSchema } from '../store/migrate.ts';
import { steps } from '../store/runs/run.ts';
import type { Run, RunOwner, Step } from '../store/runs/run.ts';
import { departments } from '../core/department.ts';
import { backOff } from './run-job.ts';
import type { JobOutcome, StepJob } from './run-job.ts';
import type { StepJobData } from './step.ts';

export const queueName = 'hub';

export interface QueueOptions {
  readonly database: Database;
  /** null: the queue rests in the hub's PostgreSQL. */
  readonly redisUrl: string | null;
  /** Hears of connection trouble; the queue reconnects by itself. */
  readonly onError: (error: Error) => void;
}

export interface Timetable {
  readonly id: string;
  /** Cron, five fields. */
  readonly pattern: string;
  readonly timeZone: string;
}

export interface QueueWorker {
  /** Takes no new job and waits for the ones at work; `force` does not wait. */
  close(force?: boolean): Promise<void>;
}

export interface JobQueue {
  /** Adds the jobs of a run's generation, all or none; adding them twice adds nothing. */
  addRun(run: Pick<Run, 'run' | 'generation' | 'department'>): Promise<void>;
  /** BullMQ's state of the step's job, `unknown` when there is none. */
  stateOf(run: Pick<Run, 'run' | 'generation'>, step: Step): Promise<string>;
  /** Starts the step's put-back jobs now: what they waited for has happened. */
  wake(step: Step): Promise<void>;
  /** Makes the timetables exactly these. */
  schedule(timetables: readonly Timetable[]): Promise<void>;
  work(options: WorkOptions): QueueWorker;
  close(): Promise<void>;
}

export interface WorkOptions {
  readonly concurrency: number;
  readonly onStep: (job: StepJob) => Promise<JobOutcome>;
  /** A timetable's hour has come. */
  readonly onTimetable: (id: string) => Promise<void>;
}

/**
 * A worker that dies is noticed after `lockDuration` at the latest, looked for every `stalledInterval`. Shorter would take jobs from workers whose event
 * loop is busy; what a stale worker still writes is fenced by the run's epoch in any case.
 */
const lockDuration = 8_000;
const stalledInterval = 2_000;
/** A job may be recovered as often as it takes: the run ledger sets aside what kills its workers (store/runs/begin-step.ts). */
const maxStalledCount = 1_000;
const tries = 30;

export function openQueue(options: QueueOptions): JobQueue {
  const connectionString = options.database.pool.options.connectionString ?? '';
  if (options.redisUrl !== null) {
    // Two hubs may share one Redis: the prefix keeps their jobs apart as their databases are.
    const prefix = `hub-${new URL(connectionString).pathname.slice(1)}`;
    return open(withBackend(createRedisBackend), { url: options.redisUrl, maxRetriesPerRequest: null }, prefix, options);
  }
  return open(
    withBackend(createPostgresBackend),
    // Kept: each new connection reads and plans the queue's functions anew, 20 ms for one of a job's three calls.
    { connectionString, schema: queueSchema, max: 3, idleTimeoutMillis: 0, application_name: 'hub queue' },
    'hub',
    options,
  );
}

/** No colon: BullMQ keeps it for itself. */
function jobId(run: Pick<Run, 'run' | 'generation'>, step: Step): string {
  return `run-${String(run.run)}-${String(run.generation)}-${step}`;
}

function open<B extends IQueueBackend, C>(
  classes: BackendClasses<B, C>,
  connection: NoInfer<C>,
  prefix: string,
  { onError }: QueueOptions,
): JobQueue {
  const queue = new classes.Queue<Partial<StepJobData>, unknown>(queueName, { connection, prefix });
  const flows = new classes.FlowProducer({ connection, prefix });
  queue.on('error', onError);
  flows.on('error', onError);
  return {
    async addRun(run) {
      await flows.add(flowOf(run, prefix));
    },
    stateOf: (run, step) => queue.getJobState(jobId(run, step)),
    async wake(step) {
      for (const job of await queue.getDelayed()) {
        // One that its own time has started meanwhile is no longer put back.
        if (job.name === step) await job.promote().catch(() => undefined);
      }
    },
    async schedule(timetables) {
      for (const scheduler of await queue.getJobSchedulers()) {
        if (!timetables.some(({ id }) => id === scheduler.key)) await queue.removeJobScheduler(scheduler.key);
      }
      for (const { id, pattern, timeZone } of timetables) {
        await queue.upsertJobScheduler(
          id,
          { pattern, tz: timeZone },
          { name: `timetable-${id}`, opts: { removeOnComplete: 100, removeOnFail: 100 } },
        );
      }
    },
    work({ concurrency, onStep, onTimetable }) {
      const worker = new classes.Worker<Partial<StepJobData>, unknown>(
        queueName,
        async (job, token) => {
          const { run, generation } = job.data;
          const step = steps.find((one) => one === job.name);
          if (step !== undefined && run !== undefined && generation !== undefined) {
            return conclude(job, token, await onStep({ run, generation, step, failures: job.attemptsMade }));
          }
          if (job.name.startsWith('timetable-')) await onTimetable(job.name.slice('timetable-'.length));
          return null;
        },
        {
          connection,
          prefix,
          concurrency,
          lockDuration,
          stalledInterval,
          maxStalledCount,
          drainDelay: 2,
          settings: { backoffStrategy: (failures) => backOff(failures) },
        },
      );
      worker.on('error', onError);
      return { close: (force) => worker.close(force) };
    },
    async close() {
      await Promise.all([queue.close(), flows.close()]);
    },
  };
}

/** A steward waits for the hub's own run. */
const owners: readonly RunOwner[] = ['hub', ...departments];

/**
 * Small numbers first. Everything of an earlier department comes before anything of a later one, and late steps before early ones; first come, first served
 * would extract all departments before the first is stored, with PostgreSQL idle meanwhile.
 */
function priorityOf(owner: RunOwner, step: Step): number {
  return 1 + owners.indexOf(owner) * steps.length + (steps.length - 1 - steps.indexOf(step));
}

/** publish ← derive ← link ← store ← clean ← extract: a step's job waits for its child. */
function flowOf(run: Pick<Run, 'run' | 'generation' | 'department'>, prefix: string): FlowJob {
  return steps.reduce<FlowJob | undefined>(
    (child, step) => ({
      name: step,
      queueName,
      prefix,
      data: { run: run.run, generation: run.generation } satisfies StepJobData,
      opts: {
        jobId: jobId(run, step),
        attempts: tries,
        priority: priorityOf(run.department, step),
        backoff: { type: 'custom' },
        removeOnComplete: { count: 1_000 },
        removeOnFail: { count: 1_000 },
        ...(step === 'publish' ? {} : { failParentOnFailure: true }),
      },
      ...(child === undefined ? {} : { children: [child] }),
    }),
    undefined,
  ) as FlowJob;
}

/** Says to BullMQ what runJob decided. Job rows are clear text, so an error's code goes there and nothing else of it. */
async function conclude(job: Pick<Job, 'moveToDelayed' | 'moveToWait'>, token: string | undefined, outcome: JobOutcome): Promise<null> {
  switch (outcome.kind) {
    case 'done':
      return null;
    case 'later':
      await job.moveToDelayed(Date.now() + outcome.milliseconds, token);
      throw new DelayedError();
    case 'handed-back':
      await job.moveToWait(token);
      throw new WaitingError();
    case 'again':
      throw new Error(outcome.error.code);
    case 'failed':
      throw new UnrecoverableError(outcome.error.code);
  }
}
