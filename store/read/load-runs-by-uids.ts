/** Runs by the id that clients have. */
import { runColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { RunRow } from './rows.ts';
import { defineStatement } from './statement.ts';

const statement = defineStatement(
  'load_runs_by_uids',
  `
  select ${runColumns} from hub.run run where run.uid = any($1::uuid[])`,
);

export function loadRunsByUids(reader: Reader, uids: readonly string[]): Promise<RunRow[]> {
  return reader.rows<RunRow>(statement, [uids]);
}
