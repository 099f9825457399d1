/** `record,place_id,level,community,grid` for every record with an address of the newest published edition, as CSV lines. */
import type pg from 'pg';
import { readLines } from './read-lines.ts';

/** Yields lines without their line end, the header first. An address that names nothing known has level `none` and no place. */
export async function* exportPlaces(pool: pg.Pool): AsyncGenerator<string> {
  yield 'record,place_id,level,community,grid';
  yield* readLines(
    pool,
    `select r.department || ':' || r.stream || ':' || r.key || case when a.part = '' then '' else '#' || a.part end, coalesce(p.uid::text, ''), coalesce(l.level, 'none'),
       coalesce(l.community_code, v.community_code, ''), coalesce(l.grid_code, v.grid_code, '')
     from hub.address_record a
     join hub.record r using (record)
     left join hub.place_link l on l.record = a.record and l.part = a.part and l.from_edition <= $1 and l.until_edition > $1
     left join hub.place p using (place)
     left join hub.place_version v on v.place = l.place and v.from_edition <= $1 and v.until_edition > $1
     where a.from_edition <= $1 and a.until_edition > $1
     order by r.department, r.stream, r.key, a.part`,
  );
}
