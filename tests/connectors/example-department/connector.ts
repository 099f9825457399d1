/** Street lighting: the lamp register, a CSV file in a folder that both sides see. */
import { access } from 'node:fs/promises';
import type { Connector, ConnectorOptions } from '../../../connectors/connector.ts';
import { HubError } from '../../../core/hub-error.ts';
import { makeLampStreams } from './streams.ts';

export interface LampSettings {
  /** From `LAMPS_FILE`. */
  readonly file: string;
}

export function makeLampConnector(settings: LampSettings, options: ConnectorOptions): Connector<'lamps'> {
  return {
    department: 'lamps',
    streams: makeLampStreams(settings.file, options.pageSize ?? 5_000),
    async check() {
      await access(settings.file).catch((cause: unknown) => {
        const problem = `The lamp register ${settings.file} cannot be read`;
        throw new HubError('SOURCE_UNREACHABLE', { problem, fix: 'Correct the path in LAMPS_FILE', retryable: true, cause });
      });
    },
    close: () => Promise.resolve(),
  };
}
