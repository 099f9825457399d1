/** Ends the gathering of an edition once everybody of its night is in it: what it changed is known from then on and can be linked. */
import type pg from 'pg';
import { storeChangedRecords } from '../link/changed-records.ts';
import { briefStatistics, refreshStatistics } from '../refresh-statistics.ts';
import { recordVersionTables } from '../versioned-tables.ts';
import { sameNight } from './same-night.ts';

/** So long a department that is still at work is waited for; then it makes an edition of its own. Readers see the others' news no later than one short run of the hotline. */
const gathersAtMost = '15 minutes';

/**
 * False while a run that has entered is not stored, or one of the same night may still enter; those that failed or wait for a person hold up nobody. The run
 * holds the press.
 */
export async function endGathering(client: pg.PoolClient, run: number, edition: number): Promise<boolean> {
  await client.query('select from hub.press for update');
  const { rows } = await client.query<{ waits: boolean }>(
    `select e.gathers and exists (
         select from hub.run o join hub.run m on m.run = $1
          where o.run <> $1 and o.state in ('queued', 'running')
            and case when o.edition is null then e.prepared_at > clock_timestamp() - interval '${gathersAtMost}' and ${sameNight('o', 'm')}
                     when o.edition = e.edition then not exists (select from hub.run_step s where s.run = o.run and s.step = 'store' and s.state = 'done')
                     else false end) as waits
       from hub.edition e where e.edition = $2`,
    [run, edition],
  );
  if (rows[0]?.waits !== false) return false;
  // Begun once more, it lists them once more.
  await client.query('update hub.edition set gathers = false where edition = $1', [edition]);
  // Once for all departments: while they store side by side, whoever has a table looked at keeps the others from it until its transaction ends.
  await client.query(`set local default_statistics_target = ${String(briefStatistics)}`);
  await refreshStatistics(client, ['hub.record', ...recordVersionTables]);
  await storeChangedRecords(client, edition);
  return true;
}
