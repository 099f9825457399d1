/** `hub migrate`: brings the database to this release's schema. */
import { migrate } from '../../store/migrate.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withStore } from '../with-store.ts';

export async function migrateCommand({ configuration, output }: HubRuntime): Promise<void> {
  await withStore(configuration, 'hub migrate', async ({ database }) => {
    const result = await migrate(database);
    output.result(result, ({ applied }) =>
      applied.length === 0 ? ['The database is up to date.'] : [`Applied ${applied.length} migrations: ${applied.join(', ')}`],
    );
  });
}
