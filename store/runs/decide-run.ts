/** A person's word on a run that a guard stopped: it goes on as it is, or it is given up. */
import type pg from 'pg';
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { clearStage } from '../ingest/clear-stage.ts';
import { withTransaction } from '../with-transaction.ts';

/** The run goes on; its jobs have to be made anew (jobs/approve-run.ts does both). Throws HubError RUN_NOT_FOUND. */
export async function approveRun(database: Database, run: number, who: string, reason: string): Promise<void> {
  await withTransaction(database, (client) =>
    decide(
      client,
      run,
      `update hub.run set state = 'queued', approved_by = $2, approved_reason = $3 where run = $1 and state = 'stopped'`,
      [who, reason],
    ),
  );
}

/** The run ends as failed; the next one starts from the old cursor. Throws HubError RUN_NOT_FOUND. */
export async function declineRun(database: Database, run: number, who: string, reason: string): Promise<void> {
  await withTransaction(database, (client) =>
    decide(
      client,
      run,
      `update hub.run set state = 'failed', finished_at = now(), approved_reason = $2 || ': ' || $3 where run = $1 and state = 'stopped'`,
      [who, reason],
    ),
  );
  await clearStage(database, run);
}

async function decide(client: pg.PoolClient, run: number, sql: string, values: readonly string[]): Promise<void> {
  const { rowCount } = await client.query(sql, [run, ...values]);
  if (rowCount !== 1) {
    throw new HubError('RUN_NOT_FOUND', {
      problem: `There is no run ${String(run)} that waits for a decision`,
      fix: 'List the runs with `hub status`',
      facts: { run },
    });
  }
}
