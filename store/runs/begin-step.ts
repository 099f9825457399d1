/** Starts a step under a new lease: raises the run's epoch and ends whatever transaction a stale worker still has open for it. */
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { withTransaction } from '../with-transaction.ts';
import { makesItsEdition, runColumns, steps, writerLock } from './run.ts';
import type { Lease, Run, Step } from './run.ts';

/** After so many starts without a commit in between the step is set aside: it kills its worker. */
const startsAtMost = 3;

export type Beginning =
  | { readonly kind: 'begun'; readonly run: Run; readonly lease: Lease }
  /** Nothing to do here: the step is done, an earlier one is not, or the run has ended or waits for a person. */
  | { readonly kind: 'skip'; readonly reason: string }
  /** The run is to be failed under this lease. */
  | { readonly kind: 'poisoned'; readonly run: Run; readonly lease: Lease; readonly error: HubError };

/** `generation`: of the flow that asks; jobs of an older flow have nothing to do any more. */
export async function beginStep(database: Database, run: number, step: Step, generation: number): Promise<Beginning> {
  return withTransaction(database, async (client) => {
    // A worker that was suspended inside a transaction holds the row that we are about to raise. Its backend goes; it will find itself fenced.
    await client.query(
      `select pg_terminate_backend(pid) from pg_locks
        where locktype = 'advisory' and classid = $1::bigint::oid and objid = $2::bigint::oid and objsubid = 2 and pid <> pg_backend_pid()
          and exists (select from hub.run where run = $2 and generation = $3)
          and database = (select oid from pg_database where datname = current_database())`,
      [writerLock, run, generation],
    );
    const { rows } = await client.query<Run & { epoch: number; done: Step[] }>(
      `update hub.run r set state = 'running', epoch = epoch + 1, started_at = coalesce(started_at, now())
        where run = $1 and generation = $3 and state in ('queued', 'running')
          and not exists (select from hub.run_step s where s.run = r.run and s.step = $2 and s.state = 'done')
          and ($2 in ('extract', 'clean', 'store') or ${makesItsEdition('r')})
        returning ${runColumns}, epoch, array(select s.step from hub.run_step s where s.run = r.run and s.state = 'done') as done`,
      [run, step, generation],
    );
    const [row] = rows;
    if (row === undefined)
      return {
        kind: 'skip',
        reason:
          'the run has ended or waits for a person, the step is done, another run does it for the edition, or newer jobs work for the run',
      };
    const { epoch, done, ...begun } = row;
    const earlier = steps.slice(0, steps.indexOf(step));
    if (!earlier.every((other) => done.includes(other))) return { kind: 'skip', reason: 'an earlier step is not done' };
    const { rows: started } = await client.query<{ attempts: number }>(
      `insert into hub.run_step as s (run, step, state, attempts, started_at) values ($1, $2, 'running', 1, clock_timestamp())
       on conflict (run, step) do update set state = 'running', attempts = s.attempts + 1, started_at = coalesce(s.started_at, clock_timestamp())
       returning attempts`,
      [run, step],
    );
    const lease = { run, epoch };
    if ((started[0]?.attempts ?? 0) > startsAtMost) {
      const error = new HubError('INTERNAL', {
        problem: `The step ${step} of ${begun.department} ended its worker ${String(startsAtMost)} times`,
        fix: 'Look at the log of the workers and their memory, then start the department again with `hub sync`',
        facts: { run, step, starts: startsAtMost },
      });
      return { kind: 'poisoned', run: begun, lease, error };
    }
    return { kind: 'begun', run: begun, lease };
  });
}
