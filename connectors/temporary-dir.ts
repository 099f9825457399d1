/** Where a connector's files rest while they are read. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConnectorOptions } from './connector.ts';

export function temporaryDir(options: ConnectorOptions): string {
  return options.dataDir === undefined ? tmpdir() : join(options.dataDir, 'tmp');
}
