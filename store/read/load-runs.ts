/** Runs by number; the ledger has no editions. */
import { runColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { RunRow } from './rows.ts';
import { defineStatement } from './statement.ts';

const statement = defineStatement(
  'load_runs',
  `
  select ${runColumns} from hub.run run where run.run = any($1::bigint[])`,
);

export function loadRuns(reader: Reader, runs: readonly number[]): Promise<RunRow[]> {
  return reader.rows<RunRow>(statement, [runs]);
}
