/** Gives a step back in good order, to be started again later by anyone. */
import type { Database } from '../database.ts';
import type { Lease, Step } from './run.ts';
import { withLease } from './with-lease.ts';

/** Orderly ends do not count towards the starts after which a step is set aside. */
export async function pauseStep(database: Database, lease: Lease, step: Step): Promise<void> {
  await withLease(database, lease, async (client) => {
    await client.query(`update hub.run_step set state = 'waiting', attempts = 0 where run = $1 and step = $2 and state = 'running'`, [
      lease.run,
      step,
    ]);
  });
}
