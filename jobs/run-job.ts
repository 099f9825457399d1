/** Runs one job of a run, and is the only place that decides whether a failure is tried again, fails the run, or is nobody's fault. */
import type { Connector } from '../connectors/connector.ts';
import type { HubError } from '../core/hub-error.ts';
import type { Logger } from '../core/logger.ts';
import type { Database } from '../store/database.ts';
import type { ErasureKey } from '../store/erasure/erasure-key.ts';
import { beginStep } from '../store/runs/begin-step.ts';
import { failRun } from '../store/runs/fail-run.ts';
import { pauseStep } from '../store/runs/pause-step.ts';
import type { Lease, Run, Step } from '../store/runs/run.ts';
import { storeError } from '../store/store-error.ts';
import { pipeline } from './pipeline.ts';

export interface JobRunner {
  readonly database: Database;
  readonly connectors: readonly Connector[];
  readonly erasureKey: ErasureKey;
  readonly log: Logger;
  readonly signal: AbortSignal;
}

export interface StepJob {
  readonly run: number;
  readonly generation: number;
  readonly step: Step;
  /** How often this job has failed before. */
  readonly failures: number;
}

export type JobOutcome =
  | { readonly kind: 'done' }
  /** Put back for so long; the slot is free meanwhile. */
  | { readonly kind: 'later'; readonly milliseconds: number }
  /** Put back at once: this worker stops. */
  | { readonly kind: 'handed-back' }
  /** Tried again with back-off. */
  | { readonly kind: 'again'; readonly error: HubError }
  /** The run has failed, or goes on with other jobs. */
  | { readonly kind: 'failed'; readonly error: HubError };

/** Starts of a job in all, by what failed: the hub's own database is waited for, a department that is down is left until the next night. */
const triesAtMost = { store: 30, source: 3 } as const;

/** Milliseconds before the next try: doubles from 1 s to at most 30 s, the upper half of it by chance so that workers do not come back all at once. */
export function backOff(failures: number, random: () => number = Math.random): number {
  const full = Math.min(1_000 * 2 ** (failures - 1), 30_000);
  return Math.round(full / 2 + (full / 2) * random());
}

export async function runJob(runner: JobRunner, job: StepJob): Promise<JobOutcome> {
  const { database, log, signal } = runner;
  const step = pipeline.find((one) => one.name === job.step);
  if (step === undefined) return { kind: 'done' };
  let held: { lease: Lease; run: Run } | undefined;
  try {
    const beginning = await beginStep(database, job.run, job.step, job.generation);
    if (beginning.kind === 'skip') {
      log.debug({ run: job.run, step: job.step, reason: beginning.reason }, 'nothing to do for a job');
      return { kind: 'done' };
    }
    held = beginning;
    if (beginning.kind === 'poisoned') throw beginning.error;
    const started = performance.now();
    const outcome = await step.handler({ ...runner, run: held.run, lease: held.lease });
    if (outcome.kind === 'later') await pauseStep(database, held.lease, job.step);
    else log.info({ run: job.run, department: held.run.department, step: job.step, seconds: seconds(started) }, 'step done');
    return outcome;
  } catch (thrown) {
    return await settle(runner, job, held, storeError(thrown), signal);
  }
}

async function settle(
  runner: JobRunner,
  job: StepJob,
  held: { lease: Lease; run: Run } | undefined,
  error: HubError,
  signal: AbortSignal,
): Promise<JobOutcome> {
  const { database, log } = runner;
  const facts = { run: job.run, department: held?.run.department, step: job.step, code: error.code, facts: error.facts };
  if (error.code === 'RUN_FENCED') {
    log.warn(facts, 'another worker took the run over');
    return { kind: 'done' };
  }
  if (error.code === 'RUN_STOPPED' || signal.aborted) {
    if (held !== undefined) await pauseStep(database, held.lease, job.step).catch(() => undefined);
    return { kind: 'handed-back' };
  }
  const tries = error.code === 'STORE_UNREACHABLE' ? triesAtMost.store : triesAtMost.source;
  if (error.retryable && job.failures + 1 < tries) {
    log.warn({ ...facts, failures: job.failures + 1, message: error.message }, 'step failed and is tried again');
    // When the database is away this fails too: the start then counts, and the next commit forgets it.
    if (held !== undefined) await pauseStep(database, held.lease, job.step).catch(() => undefined);
    return { kind: 'again', error };
  }
  if (held === undefined) return { kind: 'again', error };
  try {
    const ended = await failRun(database, held.lease, job.step, error);
    if (ended === 'failed') log.error({ ...facts, message: error.message, err: error.cause }, 'run failed');
    else
      log.error(
        { ...facts, message: error.message, err: error.cause },
        'the edition of several departments failed: each goes on with one of its own',
      );
  } catch (failure) {
    const why = storeError(failure);
    if (why.code === 'RUN_FENCED') return { kind: 'done' };
    return { kind: 'again', error: why };
  }
  return { kind: 'failed', error };
}

function seconds(started: number): number {
  return Math.round(performance.now() - started) / 1000;
}
