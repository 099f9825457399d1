/** Gives each wanted place key an id: the one it always had, or a new one. */
import type pg from 'pg';
import { analyzeTable } from '../analyze-table.ts';
import { makeTempTable } from './temp-table.ts';

/**
 * `wanted` is a query of (key, kind, parent_key, building, unit, room); parents must be there already. Gives the number of new places.
 * A key is never given up, so that a place that comes back is the same place.
 */
export async function ensurePlaces(client: pg.ClientBase, edition: number, wanted: string): Promise<number> {
  const missing = await makeTempTable(client, {
    name: 'place_missing',
    again: true,
    statistics: [],
    select: `
      select nextval((select pg_get_serial_sequence('hub.place', 'place')::regclass)) as place, m.*
      from (
        select distinct on (w.key) w.key, w.kind, p.place as parent, p.top, w.building, w.unit, w.room
        from (${wanted}) w left join vault.place_key p on p.key = w.parent_key
        where w.key is not null and not exists (select 1 from vault.place_key k where k.key = w.key)
        order by w.key
      ) m`,
  });
  if (missing === 0) return 0;
  await client.query(
    `insert into hub.place (place, kind, first_edition) overriding system value select place, kind, $1::int from place_missing order by place`,
    [edition],
  );
  await client.query(
    `insert into vault.place_key (place, key, parent, top, building, unit, room)
     select place, key, parent, coalesce(top, place), building, unit, room from place_missing order by place`,
  );
  // What is looked up next are these very rows.
  if (missing >= 5000) {
    await analyzeTable(client, 'hub.place', ['place']);
    await analyzeTable(client, 'vault.place_key', ['place', 'key', 'parent', 'top', 'room']);
  }
  return missing;
}
