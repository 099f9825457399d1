/** Withdraws the newest published edition in one transaction: readers see the one before, and the next run starts from its cursors. */
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { withTransaction } from '../with-transaction.ts';
import { undoEdition } from './undo-edition.ts';

/** Throws HubError EDITION_NOT_FOUND (also when retention has deleted what it would bring back), EDITION_NOT_NEWEST, or PRESS_BUSY while a run prepares the next one. */
export async function withdrawEdition(database: Database, edition: number, reason: string): Promise<void> {
  await withTransaction(database, async (client) => {
    // The row lock keeps every run from taking the press until this is done.
    const { rows: press } = await client.query<{ run: number | null }>('select run from hub.press for update');
    const { rows } = await client.query<{ state: string; newest: number | null }>(
      `select e.state, (select max(edition) from hub.edition where state = 'published') as newest from hub.edition e where edition = $1`,
      [edition],
    );
    const found = rows[0];
    if (found?.state !== 'published') {
      throw new HubError('EDITION_NOT_FOUND', {
        problem: `Edition ${String(edition)} is not published`,
        fix: 'List the editions with `hub editions`',
        facts: { edition },
      });
    }
    if (found.newest !== edition) {
      throw new HubError('EDITION_NOT_NEWEST', {
        problem: `Edition ${String(edition)} is not the newest, which is ${String(found.newest)}`,
        fix: `Withdraw the newer ones first, newest first, beginning with \`hub editions withdraw ${String(found.newest)}\``,
        facts: { edition, newest: found.newest },
      });
    }
    const { rows: preparing } = await client.query(`select from hub.edition where state = 'preparing' limit 1`);
    if (press[0]?.run != null || preparing.length > 0) {
      throw new HubError('PRESS_BUSY', {
        problem: `Run ${String(press[0]?.run ?? '')} prepares the next edition on top of ${String(edition)}`,
        fix: 'Wait until it has ended (`hub status`), then withdraw',
        retryable: true,
        facts: { edition, run: press[0]?.run ?? null },
      });
    }
    const { rows: history } = await client.query('select from hub.history where since_edition >= $1', [edition]);
    if (history.length > 0) {
      throw new HubError('EDITION_NOT_FOUND', {
        problem: `What edition ${String(edition)} replaced has been deleted by retention`,
        fix: 'Run the departments again with `hub sync --full` instead',
        facts: { edition },
      });
    }
    await undoEdition(client, edition, reason);
    await client.query(`update hub.run set state = 'withdrawn' where edition = $1`, [edition]);
  });
}
