/** `hub editions` lists them; `hub editions withdraw N` takes the newest back. */
import { withdrawEdition } from '../../store/editions/withdraw-edition.ts';
import { listEditions } from '../../store/status/list-editions.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withStore } from '../with-store.ts';

export async function editionsCommand({ configuration, output }: HubRuntime, options: { readonly limit: number }): Promise<void> {
  await withStore(configuration, 'hub editions', async ({ database }) => {
    output.result({ editions: await listEditions(database, options.limit) }, ({ editions }) =>
      editions.map(
        (one) =>
          `${String(one.number).padStart(6)}  ${one.state.padEnd(10)} ${one.publishedAt ?? ''} ${one.departments.join(', ')} ${one.reason ?? ''}`,
      ),
    );
  });
}

export async function withdrawCommand({ configuration, output }: HubRuntime, number: number, reason: string): Promise<void> {
  await withStore(configuration, 'hub editions', async ({ database }) => {
    await withdrawEdition(database, number, reason);
    output.result({ withdrawn: number }, () => [`Edition ${number} is withdrawn; the next run starts from the cursors of the one before.`]);
  });
}
