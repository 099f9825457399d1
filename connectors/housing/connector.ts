/** Housing and urban-rural development: drops of files over SFTP. */
import type { SftpSettings } from '../../core/configuration.ts';
import type { Connector, ConnectorOptions } from '../connector.ts';
import { temporaryDir } from '../temporary-dir.ts';
import { makeSftpSource } from '../transports/sftp/sftp-source.ts';
import { listDrops } from './list-drops.ts';
import { makeHousingStreams } from './streams.ts';

export function makeHousingConnector(settings: SftpSettings, options: ConnectorOptions): Connector {
  const source = makeSftpSource({ settings, department: 'housing' });
  const streams = makeHousingStreams(source, { pageSize: options.pageSize ?? 5_000, temporaryDir: temporaryDir(options) });
  return {
    department: 'housing',
    streams,
    async check(signal) {
      await listDrops(source, /^fw_.*\.csv$/i, signal);
    },
    close: () => source.close(),
  };
}
