/** Has statements that group millions of rows sort them. */
import type pg from 'pg';

/**
 * What comes out of arrays has no statistics: the planner takes the keys of a million nodes for 200 groups, hashes them in what memory 200 would need and, with
 * parallel workers, once more for each of these (9.4 s; sorted 4.7 s).
 */
export async function sorting<T>(client: pg.ClientBase, callback: () => Promise<T>): Promise<T> {
  await client.query('set local enable_hashagg = off; set local max_parallel_workers_per_gather = 0');
  const result = await callback();
  // After an error the transaction is over, and its settings with it.
  await client.query('set local enable_hashagg = on; set local max_parallel_workers_per_gather to default');
  return result;
}
