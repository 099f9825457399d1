/** Rebuilds the queue from the run ledger: whatever should be at work and has no job gets its jobs anew. */
import type { Database } from '../store/database.ts';
import { listOpenRuns, renewGeneration } from '../store/runs/renew-generation.ts';
import { steps } from '../store/runs/run.ts';
import type { JobQueue } from './queue.ts';

/** States in which a job still comes to its end by itself. */
const alive = new Set(['waiting', 'active', 'delayed', 'prioritized', 'waiting-children', 'paused']);

/** Safe in any number of workers at once. Returns the runs that got new jobs. */
export async function resumeRuns(context: { readonly database: Database; readonly queue: JobQueue }): Promise<readonly number[]> {
  const resumed: number[] = [];
  for (const run of await listOpenRuns(context.database)) {
    const next = steps.find((step) => !run.done.includes(step)) ?? 'publish';
    if (alive.has(await context.queue.stateOf(run, next))) continue;
    if (await renewGeneration(context.database, run, (renewed) => context.queue.addRun(renewed))) resumed.push(run.run);
  }
  return resumed;
}
