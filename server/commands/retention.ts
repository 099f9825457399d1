/** `hub retention`: deletes now what the daily job would delete, or tells how much that is. */
import { applyRetention } from '../../store/retention/apply-retention.ts';
import { assertSchema } from '../../store/migrate.ts';
import { withCheckpoint } from '../audit/with-checkpoint.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withStore } from '../with-store.ts';

export async function retentionCommand(
  { configuration, output, log }: HubRuntime,
  { dryRun }: { readonly dryRun: boolean },
): Promise<void> {
  await withStore(configuration, 'hub retention', async ({ database }) => {
    await assertSchema(database);
    const report = await withCheckpoint({ configuration, database, log }, () => applyRetention(database, 'hub retention', { dryRun }));
    output.result({ dryRun, ...report }, (value) => [
      value.dryRun ? 'Nothing was changed. Retention would delete:' : 'Deleted:',
      ...Object.entries(value.counts).map(([name, count]) => `${String(count).padStart(8)}  ${name}`),
      `asOf answers from edition ${String(value.sinceEdition)} on.`,
    ]);
  });
}
