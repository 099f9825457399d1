/** `hub export`: which person, or which place, each record belongs to in the newest edition, as CSV. */
import { HubError } from '../../core/hub-error.ts';
import { exportIdentities } from '../../store/export/export-identities.ts';
import { exportPlaces } from '../../store/export/export-places.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withStore } from '../with-store.ts';
import { writeLines } from '../write-lines.ts';

const exporters = new Map([
  ['identities', exportIdentities],
  ['places', exportPlaces],
]);

export interface ExportOptions {
  readonly what: string;
  readonly out: string;
}

export async function exportCommand({ configuration, output }: HubRuntime, options: ExportOptions): Promise<void> {
  const exporter = exporters.get(options.what);
  if (exporter === undefined) {
    throw new HubError('BAD_INPUT', {
      problem: `There is no export ${options.what}`,
      fix: `Choose one of ${[...exporters.keys()].join(', ')}`,
    });
  }
  await withStore(configuration, 'hub export', async ({ database }) => {
    const lines = await writeLines(options.out, exporter(database.pool));
    output.result({ file: options.out, records: Math.max(0, lines - 1) }, (value) => [`${value.records} records written to ${value.file}`]);
  });
}
