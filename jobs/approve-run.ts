/** Lets a run that a guard stopped go on: the person's word goes into the ledger, its jobs are made anew. */
import { HubError } from '../core/hub-error.ts';
import type { Database } from '../store/database.ts';
import { approveRun as approve } from '../store/runs/decide-run.ts';
import { readRun } from '../store/runs/read-run.ts';
import { renewGeneration } from '../store/runs/renew-generation.ts';
import type { JobQueue } from './queue.ts';

export interface Approval {
  readonly run: number;
  /** Who takes the responsibility. */
  readonly who: string;
  readonly reason: string;
}

/** Throws HubError RUN_NOT_FOUND when no such run waits. */
export async function approveRun(
  context: { readonly database: Database; readonly queue: JobQueue },
  { run, who, reason }: Approval,
): Promise<void> {
  await approve(context.database, run, who, reason);
  const approved = await readRun(context.database, run);
  if (approved === null) {
    throw new HubError('RUN_NOT_FOUND', {
      problem: `There is no run ${String(run)}`,
      fix: 'List the runs with `hub status`',
      facts: { run },
    });
  }
  await renewGeneration(context.database, approved, (renewed) => context.queue.addRun(renewed));
}
