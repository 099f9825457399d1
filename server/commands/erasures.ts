/** `hub erasures` lists them; `hub erasures lift N` lets the keys of one be used again. */
import { liftErasure } from '../../store/erasure/lift-erasure.ts';
import { listErasures } from '../../store/erasure/list-erasures.ts';
import { assertSchema } from '../../store/migrate.ts';
import { withCheckpoint } from '../audit/with-checkpoint.ts';
import { openJournal } from '../erasure/journal.ts';
import { readLine } from '../erasure/read-line.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withStore } from '../with-store.ts';

export async function erasuresCommand({ configuration, output }: HubRuntime, { limit }: { readonly limit: number }): Promise<void> {
  await withStore(configuration, 'hub erasures', async ({ database }) => {
    await assertSchema(database);
    output.result({ erasures: await listErasures(database, limit) }, ({ erasures }) =>
      erasures.length === 0
        ? ['Nobody has been erased.']
        : erasures.map(
            (one) =>
              `${String(one.erasure).padStart(6)}  ${one.erasedAt}  ${one.basis}${one.keepOut ? ', kept out' : ''}${one.liftedAt === null ? '' : ', lifted'}  by ${one.by}: ${one.reason}`,
          ),
    );
  });
}

export async function liftCommand(
  { configuration, output, log }: HubRuntime,
  erasure: number,
  options: { readonly by: string },
): Promise<void> {
  const by = readLine(options.by, '--by');
  await withStore(configuration, 'hub erase', async ({ database }) => {
    await assertSchema(database);
    const tombstones = await withCheckpoint({ configuration, database, log }, () =>
      liftErasure(database, erasure, by, (lifted) => openJournal(configuration.dataDir).append({ lifted })),
    );
    output.result({ lifted: erasure, tombstones }, () => [
      `Erasure ${String(erasure)} is lifted: ${String(tombstones)} keys may be used again; a full run brings what departments still send`,
    ]);
  });
}
