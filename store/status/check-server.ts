/** Asks PostgreSQL for what the hub relies on: version, durability, clock, size. */
import type { Database } from '../database.ts';

export interface ServerFacts {
  /** 180004 for 18.4 */
  readonly version: number;
  readonly fsync: boolean;
  readonly fullPageWrites: boolean;
  readonly synchronousCommit: boolean;
  readonly encoding: string;
  /** Server's clock less this process's, seconds; half of the round trip is taken off. */
  readonly clockSkewSeconds: number;
  readonly databaseBytes: number;
}

export async function checkServer(database: Pick<Database, 'pool'>): Promise<ServerFacts> {
  const sentAt = Date.now();
  const { rows } = await database.pool.query<Omit<ServerFacts, 'clockSkewSeconds'> & { now: number }>({
    name: 'check-server',
    text: `
      select current_setting('server_version_num')::int as version, current_setting('fsync')::bool as fsync,
             current_setting('full_page_writes')::bool as "fullPageWrites", current_setting('synchronous_commit') <> 'off' as "synchronousCommit",
             current_setting('server_encoding') as encoding, extract(epoch from clock_timestamp())::float8 as now,
             pg_database_size(current_database())::float8 as "databaseBytes"`,
  });
  const here = (sentAt + Date.now()) / 2_000;
  const row = rows[0];
  if (row === undefined) throw new Error('check-server returned no row');
  const { now, ...facts } = row;
  return { ...facts, clockSkewSeconds: now - here };
}
