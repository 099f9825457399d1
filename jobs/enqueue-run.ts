/** Asks for a department's run: enters it in the ledger and makes its jobs; a department that is at work already is not asked twice. */
import type { Database } from '../store/database.ts';
import { requestRun } from '../store/runs/request-run.ts';
import type { RunRequest } from '../store/runs/request-run.ts';
import type { Run } from '../store/runs/run.ts';
import type { JobQueue } from './queue.ts';

export interface EnqueuedRun extends Run {
  /** False: the department's active run (or the schedule's night of that date) is returned. */
  readonly created: boolean;
}

/** When the process dies between the two, the workers' watch makes the jobs (resume-runs.ts). */
export async function enqueueRun(
  context: { readonly database: Database; readonly queue: Pick<JobQueue, 'addRun'> },
  request: RunRequest,
): Promise<EnqueuedRun> {
  const { run, created } = await requestRun(context.database, request);
  if (created) await context.queue.addRun(run);
  return { ...run, created };
}
