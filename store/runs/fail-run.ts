/** Ends a run that cannot go on: its half-made edition is taken back, the press set free, and the reason kept in the ledger. */
import type pg from 'pg';
import type { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { takeApart } from '../editions/take-apart.ts';
import { undoEdition } from '../editions/undo-edition.ts';
import { clearStage } from '../ingest/clear-stage.ts';
import { releasePress } from '../editions/release-press.ts';
import type { Lease, Step } from './run.ts';
import { withLease } from './with-lease.ts';

/** `alone`: nothing has failed yet; the runs of the edition go on, each with one of its own. */
export async function failRun(database: Database, lease: Lease, step: Step, error: HubError): Promise<'failed' | 'alone'> {
  const alone = await withLease(database, lease, async (client) => {
    const went = await giveUpEdition(client, lease, step, `run failed: ${error.code}`);
    await releasePress(client, lease.run);
    if (went === 'alone') return true;
    const { code, message, fix, facts } = error;
    await client.query(`update hub.run_step set state = 'failed', finished_at = clock_timestamp() where run = $1 and step = $2`, [
      lease.run,
      step,
    ]);
    await client.query(`update hub.run set state = 'failed', edition = null, finished_at = clock_timestamp(), error = $2 where run = $1`, [
      lease.run,
      JSON.stringify({ code, message, fix, facts }),
    ]);
    return false;
  });
  if (alone) return 'alone';
  await clearStage(database, lease.run);
  return 'failed';
}

/** The edition that the run prepares, if it has come to that. Of a run that did not get to store there is nothing in it, as storing is one transaction. */
async function giveUpEdition(client: pg.PoolClient, { run }: Lease, step: Step, reason: string): Promise<'undone' | 'alone'> {
  // In the order in which entering locks them.
  await client.query('select from hub.press for update');
  const { rows } = await client.query<{ edition: number }>(
    `select edition from hub.edition where run = $1 and state = 'preparing' for update`,
    [run],
  );
  for (const { edition } of rows) {
    if (step === 'store' && (await handOver(client, run, edition))) return 'undone';
    if (await takeApart(client, edition, reason)) return 'alone';
    await undoEdition(client, edition, reason);
  }
  return 'undone';
}

/** Another run of the edition makes it; its job, if it has been skipped already, is made anew by the workers' watch. False when there is none. */
async function handOver(client: pg.PoolClient, run: number, edition: number): Promise<boolean> {
  const { rows } = await client.query<{ run: number }>(
    `update hub.edition e set run = o.run from (select min(run) as run from hub.run where edition = $2 and run <> $1) o
      where e.edition = $2 and o.run is not null returning e.run`,
    [run, edition],
  );
  const [other] = rows;
  if (other === undefined) return false;
  await client.query('update hub.press set run = $1', [other.run]);
  return true;
}
