/** `record,person_id` for every person record of the newest published edition, as CSV lines. */
import type pg from 'pg';
import { readLines } from './read-lines.ts';

/** Yields lines without their line end, the header first. Holds one connection until it ends or is broken off. */
export async function* exportIdentities(pool: pg.Pool): AsyncGenerator<string> {
  yield 'record,person_id';
  yield* readLines(
    pool,
    `select r.department || ':' || r.stream || ':' || r.key, p.uid::text
     from hub.person_link l join hub.record r using (record) join hub.person p using (person)
     where l.from_edition <= $1 and l.until_edition > $1
     order by r.department, r.stream, r.key`,
  );
}
