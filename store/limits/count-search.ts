/** Counts a search for people against its principal's rate, and tells whether it may go on: one statement, for all processes that answer. */
import type { Database } from '../database.ts';

export interface SearchRate {
  /** Searches in a minute. */
  readonly most: number;
}

export interface CountedSearch {
  readonly allowed: boolean;
  /** Until a search is allowed again; 0 when this one was. */
  readonly retryAfterSeconds: number;
}

/** ACCESS.md: search 30 a minute. */
export const searchRate: SearchRate = { most: 30 };

/**
 * The times of the last searches and not a count by the minute: a count lets twice as many pass around the full minute. Refused searches are not counted.
 * Searches of one principal at once wait for each other on their row, in the order in which they came; a time is taken after the wait.
 */
const text = `
  insert into hub.search_count as c (principal, searches, allowed) values ($1, array[clock_timestamp()], true)
  on conflict (principal) do update set (searches, allowed) = (
    select case when count(*) < $2 then coalesce(array_agg(at order by at), '{}') || clock_timestamp() else array_agg(at order by at) end, count(*) < $2
      from unnest(c.searches) as at where at > clock_timestamp() - interval '1 minute')
  returning allowed, case when allowed then 0
    else greatest(1, ceil(extract(epoch from searches[1] + interval '1 minute' - clock_timestamp())))::int end as "retryAfterSeconds"`;

/** @param principal subject of the viewer; the empty text for everybody who is not signed in. */
export async function countSearch(
  database: Pick<Database, 'pool'>,
  principal: string,
  rate: SearchRate = searchRate,
): Promise<CountedSearch> {
  const { rows } = await database.pool.query<CountedSearch>({ name: 'count-search', text, values: [principal, rate.most] });
  return rows[0] ?? { allowed: false, retryAfterSeconds: 60 };
}
