/** What a process needs to erase people and to keep them out: the key and the journal in the data directory. */
import type { Configuration } from '../../core/configuration.ts';
import type { Logger } from '../../core/logger.ts';
import type { Database } from '../../store/database.ts';
import { makeErasureKey } from '../../store/erasure/erasure-key.ts';
import type { ErasureKey } from '../../store/erasure/erasure-key.ts';
import type { EraseOptions } from '../../store/erasure/erase-person.ts';
import { restoreErasures } from '../../store/erasure/restore-erasures.ts';
import { vacuumTouched } from '../../store/erasure/vacuum-touched.ts';
import { localSecret } from '../local-secret.ts';
import { openJournal } from './journal.ts';

export function openErasure({ dataDir }: Pick<Configuration, 'dataDir'>, database: Database): EraseOptions {
  return { database, key: makeErasureKey(localSecret(dataDir, 'erasure')), journal: openJournal(dataDir).append };
}

/** Before anything is answered or fetched: a database from a backup may hold people who have been erased since. Returns the key. */
export async function keepErased(configuration: Pick<Configuration, 'dataDir'>, database: Database, log: Logger): Promise<ErasureKey> {
  const options = openErasure(configuration, database);
  const again = await restoreErasures(options, await openJournal(configuration.dataDir).read());
  if (again > 0) {
    log.warn({ erasures: again }, 'the database is older than the journal of erasures: they were carried out again');
    await vacuumTouched(database);
  }
  return options.key;
}
