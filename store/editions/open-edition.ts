/** Opens the edition that a run prepares; its number is never used again, even when it is withdrawn. */
import type pg from 'pg';

/** The caller holds the press. Returns the run's edition, opened now or before. */
export async function openEdition(client: pg.PoolClient, run: number): Promise<number> {
  const { rows } = await client.query<{ edition: number }>(`select edition from hub.edition where run = $1 and state = 'preparing'`, [run]);
  const edition = rows[0]?.edition ?? (await nextEdition(client, run));
  await client.query('update hub.run set edition = $2 where run = $1', [run, edition]);
  return edition;
}

async function nextEdition(client: pg.PoolClient, run: number): Promise<number> {
  const { rows } = await client.query<{ edition: number }>(
    'insert into hub.edition (edition, run) select coalesce(max(edition), 0) + 1, $1 from hub.edition returning edition',
    [run],
  );
  return rows[0]?.edition ?? 0;
}
