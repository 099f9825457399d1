/** After a restore: erases again whom the journal names and the database does not know as erased. The erased stay erased. */
import type pg from 'pg';
import type { Database } from '../database.ts';
import { recordName } from '../link/record-named.ts';
import { storeError } from '../store-error.ts';
import { withTransaction } from '../with-transaction.ts';
import { eraseFound, holdRuns } from './erase-person.ts';
import type { EraseOptions } from './erase-person.ts';
import { findSubject } from './find-subject.ts';
import { foreignKey } from './load-tombstones.ts';
import type { SealedErasure } from './seal-erasure.ts';

/** Returns how many were erased again. @throws HubError CONFIGURATION, PRESS_BUSY. */
export async function restoreErasures(options: EraseOptions, journal: readonly SealedErasure[]): Promise<number> {
  const missing = await listMissing(options.database, journal);
  for (const sealed of missing) {
    if (sealed.keyCheck !== options.key.check) throw foreignKey();
    const { id, by, basis, reason, keepOut } = sealed;
    await withTransaction(options.database, async (client) => {
      await holdRuns(client);
      await findSubject(client, await findPersons(client, options, sealed));
      await eraseFound(client, options, { id, order: { by, basis, reason, keepOut }, action: 'EraseAgain', again: sealed });
    });
  }
  return missing.length;
}

async function listMissing(database: Database, journal: readonly SealedErasure[]): Promise<readonly SealedErasure[]> {
  if (journal.length === 0) return [];
  const { rows } = await database.pool
    .query<{ id: string }>('select id from access.erasure where id = any($1::uuid[])', [journal.map(({ id }) => id)])
    .catch((error: unknown) => {
      throw storeError(error);
    });
  const known = new Set(rows.map(({ id }) => id));
  return journal.filter(({ id }) => !known.has(id));
}

/** Records of persons in one reading. */
const readAtOnce = 10_000;

/** Whose records the tombstones name. Only the key's holder can tell, so every name of a record that makes a person is hashed: 4 s for a million. */
async function findPersons(client: pg.ClientBase, { key }: EraseOptions, { tombstones }: SealedErasure): Promise<readonly number[]> {
  const macs = new Set(tombstones.filter(({ scope }) => scope !== 'text').map(({ mac }) => mac));
  const persons = new Set<number>();
  let after = 0;
  for (;;) {
    const { rows }: pg.QueryResult<{ record: number; name: string; person: number }> = await client.query(
      `select r.record, ${recordName('r')} as name, l.person
         from (select record, department, stream, key from hub.record where record > $1 order by record limit ${String(readAtOnce)}) r
         left join lateral (select person from hub.person_link where record = r.record order by from_edition desc limit 1) l on true
        order by r.record`,
      [after],
    );
    for (const { name, person } of rows) if (person !== null && macs.has(key.ofRecord(name))) persons.add(person);
    const last = rows.at(-1);
    if (last === undefined) return [...persons];
    after = last.record;
  }
}
