/** Gives a run the edition that it stores into: the one that the runs of its night gather in, or a new one that it takes the press for. */
import type pg from 'pg';
import { sameNight } from './same-night.ts';

/** Null while the press is held by a run of something else: it is not this run's turn. The run holds its place and not the process: a worker's death gives it to nobody. */
export async function enterEdition(client: pg.PoolClient, run: number): Promise<number | null> {
  // The row lock puts all who enter, and who ends the gathering, one after the other. Who waited for it sees what the one before did only with a statement
  // that begins afterwards: in one that joins the run, the row is new and the run that it names is not.
  await client.query('select from hub.press for update');
  const { rows } = await client.query<{ holder: number | null }>(
    `select p.run as holder from hub.press p join hub.run h on h.run = p.run where h.state in ('queued', 'running')`,
  );
  const holder = rows[0]?.holder ?? null;
  return holder === null ? await openEdition(client, run) : await joinEdition(client, run, holder);
}

/** What it entered before, when its step starts once more, is found again: an edition waits for all that have entered. */
async function joinEdition(client: pg.PoolClient, run: number, holder: number): Promise<number | null> {
  const { rows } = await client.query<{ edition: number }>(
    `update hub.run m set edition = e.edition from hub.edition e join hub.run o on o.run = e.run
      where m.run = $1 and e.run = $2 and e.state = 'preparing' and (m.edition = e.edition or (e.gathers and ${sameNight('m', 'o')}))
      returning e.edition`,
    [run, holder],
  );
  return rows[0]?.edition ?? null;
}

/** Its number is never used again, even when it is withdrawn. */
async function openEdition(client: pg.PoolClient, run: number): Promise<number> {
  await client.query('update hub.press set run = $1, taken_at = clock_timestamp()', [run]);
  const { rows } = await client.query<{ edition: number }>(
    `insert into hub.edition (edition, run, gathers)
     select (select coalesce(max(edition), 0) + 1 from hub.edition), m.run, ${sameNight('m', 'm')} from hub.run m where m.run = $1 returning edition`,
    [run],
  );
  const edition = rows[0]?.edition ?? 0;
  await client.query('update hub.run set edition = $2 where run = $1', [run, edition]);
  return edition;
}
