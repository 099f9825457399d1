/** Public security: a read-only relational database, PostgreSQL or MySQL/MariaDB. */
import type { PoliceSettings } from '../../core/configuration.ts';
import type { Connector, ConnectorOptions } from '../connector.ts';
import { checkColumns } from '../transports/sql/check-columns.ts';
import { makeSqlSource } from '../transports/sql/sql-source.ts';
import { makePoliceStreams, policeTables } from './streams.ts';

export function makePoliceConnector(settings: PoliceSettings, options: ConnectorOptions): Connector {
  const source = makeSqlSource({ url: settings.databaseUrl, department: 'police', setting: 'POLICE_DATABASE_URL' });
  const streams = makePoliceStreams(source, { pageSize: options.pageSize ?? 5_000, lookBackDays: options.lookBackDays ?? 3 });
  return {
    department: 'police',
    streams,
    async check(signal) {
      for (const table of policeTables) await checkColumns(source, table, signal);
    },
    close: () => source.close(),
  };
}
