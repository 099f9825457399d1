/** Erases a person from every edition in one transaction: to readers they are gone at once, and what departments still send of them stays out. */
import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';
import { openEdition } from '../versioned-tables.ts';
import { withTransaction } from '../with-transaction.ts';
import { deleteSubject } from './delete-subject.ts';
import type { ErasureCounts } from './delete-subject.ts';
import { eraseStage } from './erase-stage.ts';
import type { ErasureKey } from './erasure-key.ts';
import { findSubject } from './find-subject.ts';
import { foreignKey } from './load-tombstones.ts';
import { makeTombstones, proveErasure, storeErasure } from './seal-erasure.ts';
import type { ErasureOrder, SealedErasure } from './seal-erasure.ts';

export interface EraseOptions {
  readonly database: Database;
  readonly key: ErasureKey;
  /** Keeps the erasure outside of the database; called before the commit, which its failure prevents. */
  readonly journal: (sealed: SealedErasure) => Promise<void>;
}

export interface ErasureReport {
  /** Null after a dry run. */
  readonly erasure: number | null;
  readonly counts: ErasureCounts & { readonly tombstones: number };
}

/** A dry run does everything and takes it back, so that its counts are the counts. @throws HubError BAD_INPUT, PRESS_BUSY, CONFIGURATION. */
export async function erasePerson(options: EraseOptions, uid: string, order: ErasureOrder, dryRun = false): Promise<ErasureReport> {
  return withTransaction(options.database, async (client) => {
    await client.query('savepoint before');
    await holdRuns(client);
    const person = await findPerson(client, uid);
    await findSubject(client, [person]);
    await refuseNames(client, order);
    const report = await eraseFound(client, options, { id: randomUUID(), order, action: 'Erase' }, dryRun);
    if (dryRun) await client.query('rollback to savepoint before');
    return report;
  });
}

/** Ends what find-subject.ts began. `again`: tombstones that an earlier database had, when this is a restored one. */
export async function eraseFound(
  client: pg.PoolClient,
  { key, journal }: EraseOptions,
  {
    id,
    order,
    action,
    again,
  }: { readonly id: string; readonly order: ErasureOrder; readonly action: 'Erase' | 'EraseAgain'; readonly again?: SealedErasure },
  dryRun = false,
): Promise<ErasureReport> {
  const { rows: other } = await client.query('select from access.erasure where key_check <> $1 limit 1', [key.check]);
  if (other.length > 0) throw foreignKey();
  const { rows: persons } = await client.query<{ uid: string }>('select uid from erased_person order by person');
  const tombstones = [...(await makeTombstones(client, key, order.keepOut)), ...(again?.tombstones ?? [])];
  await eraseStage(client, order.keepOut);
  const counts = await deleteSubject(client);
  const sealed = { id, ...order, keyCheck: key.check, tombstones };
  const erasure = await storeErasure(client, sealed, counts);
  const told = { ...counts, tombstones: tombstones.length };
  await proveErasure(
    client,
    action,
    order,
    persons.map(({ uid }) => uid),
    told,
  );
  if (!dryRun) await journal(sealed);
  return { erasure: dryRun ? null : erasure, counts: told };
}

/** Milliseconds. A part of linking a first load can take longer: then it is asked for again. */
const patience = 30_000;

/**
 * Every transaction that writes for a run holds its row of the ledger (store/runs/with-lease.ts): this waits for those at work and lets none begin. Readers
 * of the ledger go on. Between two of its transactions a run may be anywhere, also in the press: each step starts again from what stands.
 */
export async function holdRuns(client: pg.ClientBase): Promise<void> {
  await client.query(`set local lock_timeout = ${String(patience)}`);
  try {
    await client.query('lock table hub.run in exclusive mode');
  } catch (error) {
    if ((error as { code?: unknown }).code !== '55P03') throw storeError(error);
    throw new HubError('PRESS_BUSY', {
      problem: 'A run is in the middle of writing and did not come to a commit in 30 seconds',
      fix: 'Erase again when it has gone on (`hub status`)',
      retryable: true,
    });
  }
}

async function findPerson(client: pg.ClientBase, uid: string): Promise<number> {
  const { rows } = await client.query<{ person: number }>(
    `select coalesce(r.into_person, p.person) as person from hub.person p
       left join hub.person_redirect r on r.person = p.person and r.until_edition = ${String(openEdition)} where p.uid = $1`,
    [uid],
  );
  const [found] = rows;
  if (found === undefined) {
    throw new HubError('BAD_INPUT', {
      problem: 'There is no person with this id: it is wrong, or the person has been erased',
      fix: 'Copy the id of a Person from an answer, or its uid from `hub export identities`',
    });
  }
  return found.person;
}

/** What is written down of an erasure stays: it must not name whom it erases. */
async function refuseNames(client: pg.ClientBase, { by, reason }: ErasureOrder): Promise<void> {
  const { rows } = await client.query('select from erased_value where position(value in $1) > 0 limit 1', [`${by}\n${reason}`]);
  if (rows.length === 0) return;
  throw new HubError('BAD_INPUT', {
    problem: 'The reason or the orderer holds a name, number or address of the person',
    fix: 'Name the file or the letter instead: what is written of an erasure stays',
  });
}
