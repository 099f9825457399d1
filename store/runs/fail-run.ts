/** Ends a run that cannot go on: its half-made edition is taken back, the press set free, and the reason kept in the ledger. */
import type pg from 'pg';
import type { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { takeApart } from '../editions/take-apart.ts';
import { undoEdition } from '../editions/undo-edition.ts';
import { clearStage } from '../ingest/clear-stage.ts';
import { releasePress } from '../press/release-press.ts';
import type { Lease, Step } from './run.ts';
import { withLease } from './with-lease.ts';

/** `apart`: nothing has failed yet; the runs of the edition go on, each with one of its own. */
export async function failRun(database: Database, lease: Lease, step: Step, error: HubError): Promise<'failed' | 'apart'> {
  const apart = await withLease(database, lease, async (client) => {
    const went = await giveUpEdition(client, lease.run, `run failed: ${error.code}`);
    await releasePress(client, lease.run);
    if (went === 'apart') return true;
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
  if (apart) return 'apart';
  await clearStage(database, lease.run);
  return 'failed';
}

/** The edition that the run prepares, if it has come to that; one that it only stored into has nothing of it, as storing is one transaction. */
async function giveUpEdition(client: pg.PoolClient, run: number, reason: string): Promise<'undone' | 'apart'> {
  const { rows } = await client.query<{ edition: number }>(
    `select edition from hub.edition where run = $1 and state = 'preparing' for update`,
    [run],
  );
  for (const { edition } of rows) {
    if (await takeApart(client, edition, reason)) return 'apart';
    await undoEdition(client, edition, reason);
  }
  return 'undone';
}
