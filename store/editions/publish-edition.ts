/** Publishes a run's edition: one row turns, and from the next request on readers see it. */
import type pg from 'pg';
import { releasePress } from '../press/release-press.ts';

export async function publishEdition(client: pg.PoolClient, run: number, edition: number): Promise<void> {
  await client.query(
    `update hub.edition set state = 'published', published_at = clock_timestamp() where edition = $1 and run = $2 and state = 'preparing'`,
    [edition, run],
  );
  await client.query(`update hub.run set state = 'published', finished_at = clock_timestamp() where run = $1`, [run]);
  await releasePress(client, run);
}
