/** Empties what a run left between its steps. */
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';

const tables = ['stage.raw_row', 'stage.plan', 'stage.cleaned_row', 'stage.cleaned_record'] as const;

/** A run that goes on needs its stage; the caller knows that it has ended. */
export async function clearStage(database: Database, run: number): Promise<void> {
  for (const table of tables) {
    await database.pool.query(`delete from ${table} where run = $1`, [run]).catch((error: unknown) => {
      throw storeError(error);
    });
  }
}

/** After a crash between a run's end and its clearing. */
export async function clearEndedStages(database: Database): Promise<void> {
  const { rows } = await database.pool
    .query<{ run: number }>(
      `select run from hub.run r where state in ('published', 'failed', 'withdrawn') and exists (select from stage.raw_row s where s.run = r.run) order by run`,
    )
    .catch((error: unknown) => {
      throw storeError(error);
    });
  for (const { run } of rows) await clearStage(database, run);
}
