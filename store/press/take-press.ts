/** Takes the press for a run, if its turn has come. The run holds it and not the process: a worker's death gives it to nobody else. */
import type pg from 'pg';
import { departments } from '../../core/department.ts';

/**
 * True when the run holds the press now. Refused while another run holds it, and while a department of lower rank of the same night is still at work
 * (addresses resolve against housing, housing against reference); a department that failed or waits for a person holds up nobody.
 */
export async function takePress(client: pg.PoolClient, run: number): Promise<boolean> {
  const { rows } = await client.query<{ run: number | null; held: boolean }>(
    `select p.run, coalesce(h.state in ('queued', 'running'), false) as held from hub.press p left join hub.run h on h.run = p.run for update of p`,
  );
  const press = rows[0];
  if (press === undefined) return false;
  if (press.run === run) return true;
  if (press.held) return false;
  const { rows: earlier } = await client.query<{ waits: boolean }>(
    `select exists (
       select from hub.run o join hub.run m on m.run = $1 and m.business_date = o.business_date
        where o.run <> m.run and m.mode in ('night', 'full') and o.mode in ('night', 'full') and o.state in ('queued', 'running')
          and array_position($2::text[], o.department) < array_position($2::text[], m.department)) as waits`,
    [run, departments],
  );
  if (earlier[0]?.waits === true) return false;
  await client.query('update hub.press set run = $1, taken_at = clock_timestamp()', [run]);
  return true;
}
