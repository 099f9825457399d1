/** Takes the tombstones of an erasure back: a key that a department gave to somebody else, or an order that was wrong. What was erased does not return by it. */
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { withTransaction } from '../with-transaction.ts';
import { holdRuns } from './erase-person.ts';
import { proveErasure } from './seal-erasure.ts';

/** Returns how many tombstones went. Rows that the department sends again from then on come in. @throws HubError BAD_INPUT, PRESS_BUSY. */
export async function liftErasure(
  database: Database,
  erasure: number,
  by: string,
  journal: (id: string) => Promise<void>,
): Promise<number> {
  return withTransaction(database, async (client) => {
    await holdRuns(client);
    const { rows } = await client.query<{ id: string }>(
      `update access.erasure set lifted_at = clock_timestamp() where erasure = $1 and lifted_at is null returning id`,
      [erasure],
    );
    const [found] = rows;
    if (found === undefined) {
      throw new HubError('BAD_INPUT', {
        problem: `There is no erasure ${String(erasure)}, or it has been lifted`,
        fix: 'Use the number that `hub erase` told; rejects of it have the origin `erased`',
      });
    }
    const { rowCount } = await client.query('delete from access.tombstone where erasure = $1', [erasure]);
    const tombstones = rowCount ?? 0;
    await proveErasure(client, 'EraseLift', { by, basis: 'OTHER_LAW' }, [], { erasure, tombstones });
    await journal(found.id);
    return tombstones;
  });
}
