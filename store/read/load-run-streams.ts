/** The streams of each run with their counts. */
import type { Reader } from './reader.ts';
import type { RunStreamRow } from './rows.ts';
import { defineStatement } from './statement.ts';

const statement = defineStatement(
  'load_run_streams',
  `
  select s.run, s.stream as name, s.read, s.stored, s.unchanged, s.rejected, s.duplicates, s.deleted, s.missing
  from hub.run_stream s where s.run = any($1::bigint[]) order by s.run, s.stream`,
);

export function loadRunStreams(reader: Reader, runs: readonly number[]): Promise<RunStreamRow[]> {
  return reader.rows<RunStreamRow>(statement, [runs]);
}
