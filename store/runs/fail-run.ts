/** Ends a run that cannot go on: its half-made edition is taken back, the press set free, and the reason kept in the ledger. */
import type { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { undoEdition } from '../editions/undo-edition.ts';
import { clearStage } from '../ingest/clear-stage.ts';
import { releasePress } from '../press/release-press.ts';
import type { Lease, Step } from './run.ts';
import { withLease } from './with-lease.ts';

export async function failRun(database: Database, lease: Lease, step: Step, error: HubError): Promise<void> {
  await withLease(database, lease, async (client) => {
    const { rows } = await client.query<{ edition: number }>(
      `select edition from hub.edition where run = $1 and state = 'preparing' for update`,
      [lease.run],
    );
    for (const { edition } of rows) await undoEdition(client, edition, `run failed: ${error.code}`);
    await releasePress(client, lease.run);
    const { code, message, fix, facts } = error;
    await client.query(`update hub.run_step set state = 'failed', finished_at = clock_timestamp() where run = $1 and step = $2`, [
      lease.run,
      step,
    ]);
    await client.query(`update hub.run set state = 'failed', edition = null, finished_at = clock_timestamp(), error = $2 where run = $1`, [
      lease.run,
      JSON.stringify({ code, message, fix, facts }),
    ]);
  });
  await clearStage(database, lease.run);
}
