/** The steps of each run in order. */
import type { Reader } from './reader.ts';
import type { RunStepRow } from './rows.ts';
import { defineStatement } from './statement.ts';

const statement = defineStatement(
  'load_run_steps',
  `
  select s.run, s.step as name, s.state, s.attempts, s.started_at as "startedAt", s.finished_at as "finishedAt"
  from hub.run_step s where s.run = any($1::bigint[])
  order by s.run, array_position(array['extract', 'clean', 'store', 'link', 'derive', 'publish'], s.step)`,
);

export function loadRunSteps(reader: Reader, runs: readonly number[]): Promise<RunStepRow[]> {
  return reader.rows<RunStepRow>(statement, [runs]);
}
