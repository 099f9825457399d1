/** The governance centre: reference files over SFTP, as a rule on the housing department's server. */
import type { SftpSettings } from '../../core/configuration.ts';
import type { Connector, ConnectorOptions } from '../connector.ts';
import { temporaryDir } from '../temporary-dir.ts';
import { makeSftpSource } from '../transports/sftp/sftp-source.ts';
import { readReferenceManifest } from './extract-file.ts';
import { makeReferenceStreams } from './streams.ts';

export function makeReferenceConnector(settings: SftpSettings, options: ConnectorOptions): Connector {
  const source = makeSftpSource({ settings, department: 'reference' });
  const streams = makeReferenceStreams(source, { pageSize: options.pageSize ?? 5_000, temporaryDir: temporaryDir(options) });
  return {
    department: 'reference',
    streams,
    async check(signal) {
      await readReferenceManifest(source, signal);
    },
    close: () => source.close(),
  };
}
