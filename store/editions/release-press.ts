/** Sets the press free, if the run holds it. */
import type pg from 'pg';

export async function releasePress(client: pg.PoolClient, run: number): Promise<void> {
  await client.query('update hub.press set run = null, taken_at = null where run = $1', [run]);
}
