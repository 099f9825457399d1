/** The streams of each run with their counts: exact for the staff who run the hub; for everybody else rows about people go through the statistics guard. */
import { PeopleCount } from '../statistics/people-count.ts';
import type { CountTable } from '../statistics/people-count.ts';
import type { Reader } from './reader.ts';
import type { RunStreamRow } from './rows.ts';
import { defineStatement } from './statement.ts';

const statement = defineStatement(
  'load_run_streams',
  `
  select s.run, s.stream as name, run.department = 'reference' as "nameless", s.stored, s.unchanged, s.rejected, s.duplicates, s.deleted, s.missing
  from hub.run_stream s join hub.run run on run.run = s.run where s.run = any($1::bigint[]) order by s.run, s.stream`,
);

/** `read` is the total of the first four; the others are in no sum. */
const summed = ['stored', 'unchanged', 'rejected', 'duplicates'] as const;
const alone = ['deleted', 'missing'] as const;

interface CountedStream extends Readonly<Record<(typeof summed)[number] | (typeof alone)[number], number>> {
  readonly run: number;
  readonly name: string;
  /** The reference data names no people. */
  readonly nameless: boolean;
}

export async function loadRunStreams(reader: Reader, runs: readonly number[]): Promise<RunStreamRow[]> {
  const rows = await reader.rows<CountedStream>(statement, [runs]);
  return rows.map((row) => {
    const counted = (table: CountTable) => (reader.sight.runs || row.nameless ? PeopleCount.exact(table) : PeopleCount.guard(table));
    const sums = counted({ cells: [summed.map((name) => row[name])], totals: 'rows' });
    const others = counted({ cells: [alone.map((name) => row[name])], totals: 'none' });
    const [stored = null, unchanged = null, rejected = null, duplicates = null] = sums.cells[0] ?? [];
    const [deleted = null, missing = null] = others.cells[0] ?? [];
    return { run: row.run, name: row.name, read: sums.rows[0] ?? null, stored, unchanged, rejected, duplicates, deleted, missing };
  });
}
