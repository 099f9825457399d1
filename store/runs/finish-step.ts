/** Marks a step done, in the transaction that did its work. */
import type pg from 'pg';
import type { Step } from './run.ts';

/** `detail`: counts by name for the run's report. */
export async function finishStep(client: pg.PoolClient, run: number, step: Step, detail: Readonly<Record<string, unknown>>): Promise<void> {
  await client.query(
    `update hub.run_step set state = 'done', attempts = 0, finished_at = clock_timestamp(), detail = $3 where run = $1 and step = $2`,
    [run, step, JSON.stringify(detail)],
  );
}

/** Notes progress within a step: its starts are counted from here. */
export async function noteProgress(client: pg.PoolClient, run: number, step: Step): Promise<void> {
  await client.query('update hub.run_step set attempts = 1 where run = $1 and step = $2 and attempts <> 1', [run, step]);
}
