/** Counts rejects by department, stream, reason and column, with where the newest of each stood. No values of persons. */
import type { Database } from '../database.ts';

export interface RejectCount {
  readonly department: string;
  readonly stream: string;
  readonly reason: string;
  readonly column: string | null;
  readonly rejects: number;
  readonly newestOrigin: string;
}

/** @param department null: all. @param sinceDays counts rejects of so many days. */
export async function countRejects(database: Pick<Database, 'pool'>, department: string | null, sinceDays: number): Promise<RejectCount[]> {
  const { rows } = await database.pool.query<RejectCount>({
    name: 'count-rejects',
    text: `
      select department, stream, reason, column_name as "column", count(*)::int as rejects,
             (array_agg(origin order by rejected_at desc, reject desc))[1] as "newestOrigin"
        from hub.reject
       where ($1::text is null or department = $1) and rejected_at > now() - make_interval(days => $2)
       group by department, stream, reason, column_name
       order by rejects desc, department, stream, reason`,
    values: [department, sinceDays],
  });
  return rows;
}
