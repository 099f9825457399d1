/** A transaction that writes for a run: it happens only while the caller's lease is the run's newest. */
import type pg from 'pg';
import { HubError } from '../../core/hub-error.ts';
import type { Database, HubRole } from '../database.ts';
import { withTransaction } from '../with-transaction.ts';
import { writerLock } from './run.ts';
import type { Lease } from './run.ts';

export interface LeaseOptions {
  /** Aborting it cancels the statement in flight and rolls back; without it the transaction is short enough to be finished. */
  readonly signal?: AbortSignal;
  /** Whose rights the callback's statements have, default the hub's account's. */
  readonly role?: HubRole;
}

/** Throws HubError RUN_FENCED when another worker took the run over, RUN_STOPPED when the signal ended it. */
export async function withLease<T>(
  database: Database,
  lease: Lease,
  callback: (client: pg.PoolClient) => Promise<T>,
  options: LeaseOptions = {},
): Promise<T> {
  const { signal, role } = options;
  let cancel: (() => void) | undefined;
  try {
    return await withTransaction(database, async (client) => {
      await client.query('select pg_advisory_xact_lock_shared($1, $2)', [writerLock, lease.run]);
      const { rowCount } = await client.query(
        `select from hub.run where run = $1 and epoch = $2 and state in ('queued', 'running') for share`,
        [lease.run, lease.epoch],
      );
      if (rowCount === 0) throw fenced(lease);
      if (signal !== undefined) {
        const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
        cancel = () => void database.pool.query('select pg_cancel_backend($1)', [rows[0]?.pid]).catch(() => undefined);
        signal.addEventListener('abort', cancel, { once: true });
        signal.throwIfAborted();
      }
      // Local to the transaction: a pooled connection forgets it.
      if (role !== undefined) await client.query(`select set_config('role', $1, true)`, [role]);
      const result = await callback(client);
      // Off before the commit, so that a cancel cannot meet the connection's next borrower.
      if (cancel !== undefined) signal?.removeEventListener('abort', cancel);
      return result;
    });
  } catch (error) {
    if (signal?.aborted === true) throw stopped(lease);
    // The next holder ends our backend before it raises the epoch; what looks like a lost connection is then a lost lease.
    if (error instanceof HubError && error.code === 'STORE_UNREACHABLE' && (await isFenced(database, lease))) throw fenced(lease);
    throw error;
  } finally {
    if (cancel !== undefined) signal?.removeEventListener('abort', cancel);
  }
}

async function isFenced(database: Database, lease: Lease): Promise<boolean> {
  const { rows } = await database.pool
    .query<{ epoch: number }>('select epoch from hub.run where run = $1', [lease.run])
    .catch(() => ({ rows: [] }));
  return rows[0] !== undefined && rows[0].epoch !== lease.epoch;
}

function fenced(lease: Lease): HubError {
  return new HubError('RUN_FENCED', {
    problem: `Another worker works for run ${String(lease.run)} by now`,
    fix: 'Nothing has to be done: this worker stops writing for it',
    facts: { run: lease.run, epoch: lease.epoch },
  });
}

/** The worker was told to stop; the step goes on elsewhere from its last commit. */
export function stopped(lease: Lease): HubError {
  return new HubError('RUN_STOPPED', {
    problem: `The worker was told to stop while it worked for run ${String(lease.run)}`,
    fix: 'Nothing has to be done: another worker goes on from the last commit',
    retryable: true,
    facts: { run: lease.run },
  });
}
