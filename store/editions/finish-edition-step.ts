/** Marks a step done that one run did for all runs of its edition. */
import type pg from 'pg';
import { finishStep } from '../runs/finish-step.ts';
import type { Step } from '../runs/run.ts';

/** `detail` stays with the run that did it, so that sums over runs are right; the others get its times. */
export async function finishEditionStep(
  client: pg.PoolClient,
  run: number,
  step: Step,
  detail: Readonly<Record<string, unknown>>,
): Promise<void> {
  await finishStep(client, run, step, detail);
  await client.query(
    `insert into hub.run_step (run, step, state, started_at, finished_at)
     select o.run, s.step, 'done', s.started_at, s.finished_at
       from hub.run_step s join hub.run m using (run) join hub.run o on o.edition = m.edition and o.run <> m.run
      where s.run = $1 and s.step = $2`,
    [run, step],
  );
}
