/** Where a run stands now, for `runProgress`: its state, the step under way and its rows so far. */
import { runColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { RunProgressRow, RunRow } from './rows.ts';
import { defineStatement } from './statement.ts';

const statement = defineStatement(
  'load_run_progress',
  `select ${runColumns}, now() as at,
    (select s.step from hub.run_step s where s.run = run.run and s.state in ('running', 'failed')
      order by array_position(array['extract', 'clean', 'store', 'link', 'derive', 'publish'], s.step) desc limit 1) as step,
    case when :runs then (select coalesce(sum(s.read), 0)::int from hub.run_stream s where s.run = run.run) end as read,
    case when :runs then (select coalesce(sum(s.stored), 0)::int from hub.run_stream s where s.run = run.run) end as stored
  from hub.run run where run.uid = $1::uuid`,
);

export async function loadRunProgress(reader: Reader, uid: string): Promise<RunProgressRow | null> {
  const [found] = await reader.rows<RunRow & Omit<RunProgressRow, 'run' | 'state'>>(statement, [uid]);
  if (found === undefined) return null;
  const { at, step, read, stored, ...run } = found;
  return { run, state: run.state, step, read, stored, at };
}
