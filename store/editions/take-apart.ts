/** Takes an edition of several runs apart that cannot be made as a whole: each goes on from its cleaned rows, with an edition of its own. */
import type pg from 'pg';
import { undoEdition } from './undo-edition.ts';

/**
 * True when it was one of several. Whose rows it cannot be made with is found out by the runs themselves: theirs fails, and holds up none of the others. Their
 * jobs are made anew by the workers' watch (jobs/resume-runs.ts).
 */
export async function takeApart(client: pg.PoolClient, edition: number, reason: string): Promise<boolean> {
  const { rows } = await client.query<{ runs: number }>('select count(*)::int as runs from hub.run where edition = $1', [edition]);
  if ((rows[0]?.runs ?? 0) < 2) return false;
  // First of all, as it waits for those of them that write just now; the raised epoch keeps all from writing on.
  const apart = await client.query<{ run: number }>(
    `update hub.run set state = 'queued', alone = true, edition = null, epoch = epoch + 1 where edition = $1 returning run`,
    [edition],
  );
  const runs = apart.rows.map(({ run }) => run);
  await undoEdition(client, edition, reason);
  await client.query(`delete from hub.run_step where run = any($1) and step not in ('extract', 'clean')`, [runs]);
  await client.query(
    `update hub.run_stream set state = 'cleaned', finished_at = null, stored = 0 where run = any($1) and state = 'stored'`,
    [runs],
  );
  return true;
}
