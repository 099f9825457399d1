/** `hub export`: which person, or which place, each record belongs to in the newest edition, as CSV. */
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HubError } from '../../core/hub-error.ts';
import { exportIdentities } from '../../store/export/export-identities.ts';
import { exportPlaces } from '../../store/export/export-places.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withStore } from '../with-store.ts';

const exporters = new Map([
  ['identities', exportIdentities],
  ['places', exportPlaces],
]);

export interface ExportOptions {
  readonly what: string;
  readonly out: string;
}

/** The file appears whole or not at all, readable by its owner only. */
export async function exportCommand({ configuration, output }: HubRuntime, options: ExportOptions): Promise<void> {
  const exporter = exporters.get(options.what);
  if (exporter === undefined) {
    throw new HubError('BAD_INPUT', {
      problem: `There is no export ${options.what}`,
      fix: `Choose one of ${[...exporters.keys()].join(', ')}`,
    });
  }
  await withStore(configuration, 'hub export', async ({ database }) => {
    const half = `${options.out}.${process.pid}.part`;
    let lines = 0;
    async function* counted(): AsyncGenerator<string> {
      for await (const line of exporter?.(database.pool) ?? []) {
        lines += 1;
        yield `${line}\n`;
      }
    }
    try {
      await pipeline(Readable.from(counted()), createWriteStream(half, { mode: 0o600 }));
      await rename(half, options.out);
    } catch (cause) {
      const { code } = cause as NodeJS.ErrnoException;
      if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'ENOSPC' && code !== 'EISDIR') throw cause;
      throw new HubError('BAD_INPUT', {
        problem: `${options.out} cannot be written (${code})`,
        fix: 'Give another file with --out',
        cause,
      });
    }
    output.result({ file: options.out, records: Math.max(0, lines - 1) }, (value) => [`${value.records} records written to ${value.file}`]);
  });
}
