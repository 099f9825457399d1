/** Publishes the edition that a run prepared: one row turns, and from the next request on readers see it. */
import type pg from 'pg';
import { releasePress } from './release-press.ts';

/** @returns the runs that stored into it. */
export async function publishEdition(client: pg.PoolClient, run: number, edition: number): Promise<readonly number[]> {
  await client.query(
    `update hub.edition set state = 'published', published_at = clock_timestamp() where edition = $1 and run = $2 and state = 'preparing'`,
    [edition, run],
  );
  const { rows } = await client.query<{ run: number }>(
    `update hub.run set state = 'published', finished_at = clock_timestamp() where edition = $1 returning run`,
    [edition],
  );
  await releasePress(client, run);
  return rows.map((published) => published.run);
}
