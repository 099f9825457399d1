/** Does something that the log of disclosures proves, and signs the newest entry at once: no API need run beside a command. */
import type { Configuration } from '../../core/configuration.ts';
import type { Logger } from '../../core/logger.ts';
import type { Database } from '../../store/database.ts';
import { checkpointPaths } from './checkpoint-keys.ts';
import { startCheckpoints } from './start-checkpoints.ts';

export async function withCheckpoint<T>(
  { configuration, database, log }: { readonly configuration: Configuration; readonly database: Database; readonly log: Logger },
  act: () => Promise<T>,
): Promise<T> {
  const checkpoints = await startCheckpoints({ database, paths: checkpointPaths(configuration), log });
  try {
    return await act();
  } finally {
    await checkpoints.close();
  }
}
