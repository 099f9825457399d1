/** Counts runs by department and state. */
import type { Database } from '../database.ts';

export interface RunCount {
  readonly department: string;
  readonly state: string;
  readonly runs: number;
}

export async function countRuns(database: Pick<Database, 'pool'>): Promise<RunCount[]> {
  const { rows } = await database.pool.query<RunCount>({
    name: 'count-runs',
    text: 'select department, state, count(*)::int as runs from hub.run group by department, state order by department, state',
  });
  return rows;
}
