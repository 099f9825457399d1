/** Gives a run a new generation of jobs, once, whoever notices first that the old one is gone. */
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';
import { withTransaction } from '../with-transaction.ts';
import { makesItsEdition, runColumns } from './run.ts';
import type { Run, Step } from './run.ts';

/** Runs that should have jobs; those asked for in the last seconds may still be getting their first ones. */
export async function listOpenRuns(database: Database): Promise<readonly (Run & { readonly done: readonly Step[] })[]> {
  const { rows } = await database.pool
    .query<Run & { done: Step[] }>(
      `select ${runColumns}, array(select s.step from hub.run_step s where s.run = r.run and s.state = 'done') as done
         from hub.run r where state in ('queued', 'running') and requested_at < now() - interval '10 seconds'
          and (${makesItsEdition('r')} or not exists (select from hub.run_step s where s.run = r.run and s.step = 'store' and s.state = 'done'))
        order by run`,
    )
    .catch((error: unknown) => {
      throw storeError(error);
    });
  return rows;
}

/** False when somebody else was first, or the run is at work after all. `addJobs` runs before the commit: dying in between makes the same jobs again. */
export async function renewGeneration(database: Database, run: Run, addJobs: (run: Run) => Promise<void>): Promise<boolean> {
  return withTransaction(database, async (client) => {
    const { rows } = await client.query<Run>(
      `update hub.run set generation = generation + 1
        where run = (select run from hub.run where run = $1 and generation = $2 and state in ('queued', 'running') for update skip locked)
        returning ${runColumns}`,
      [run.run, run.generation],
    );
    if (rows[0] === undefined) return false;
    await addJobs(rows[0]);
    return true;
  });
}
