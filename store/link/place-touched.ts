/** Which places may read differently after this edition's links: those that gained, lost or moved a record, what they lie in, and what takes its name or areas from a root that changed. */
import type pg from 'pg';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

/** Needs `place_changed` and the edition's links. Fills `place_touched (place, kind, key, parent, top, building, unit, room)`. */
export async function makeTouchedPlaces(client: pg.ClientBase, edition: number, closes: boolean): Promise<number> {
  // An address whose coordinates alone moved keeps its link.
  const shifted = `
      union
      select l.place
      from (
        select record, part from place_changed group by record, part having count(distinct (longitude, latitude)) > 1
      ) a
      join hub.place_link l on l.record = a.record and l.part = a.part and l.until_edition = ${openEdition}`;
  const { rows } = await client.query<{ reference: boolean }>(
    `select exists (select 1 from stage.changed_record where department = 'reference') as reference`,
  );
  const areas = `
      union
      select v.place from hub.place_version v where v.grid_code in (select code from place_grid_changed) and v.until_edition = ${openEdition}
      union
      select v.place
      from (select distinct g.code from stage.changed_record c join hub.area_record g using (record) where c.department = 'reference' and $1 in (g.from_edition, g.until_edition)) g
      join hub.place_version v on left(coalesce(v.community_code, v.street_code, v.district_code), length(g.code)) = g.code and v.until_edition = ${openEdition}`;
  await makeTempTable(client, {
    name: 'place_moved',
    select: `
      select place from hub.place_link where from_edition = $1
      union
      select place from hub.place_link where until_edition = $1${closes ? shifted : ''}${rows[0]?.reference === true ? areas : ''}`,
    parameters: [edition],
    statistics: ['place'],
  });
  // A root that the register does not describe has the usual areas of all that lies in it, and gives them to all of it.
  // Three levels and no recursion: the planner takes the result of one for a hundred times what it is, and reads all places for a night's fifty.
  await makeTempTable(client, {
    name: 'place_touched_id',
    select: `
      with own as (
        select k.place, k.parent, k.top from place_moved join vault.place_key k using (place)
      ), tree as (
        select k.place as top from (select distinct code from place_entry_changed) c join vault.place_key k on k.key = 'compound:' || c.code
        union
        select o.top from (select distinct top from own) o join hub.place p on p.place = o.top join hub.place_version v on v.place = o.top and v.until_edition = ${openEdition}
        where p.kind in ('ROAD_NUMBER', 'LANDMARK') or (p.kind = 'COMPOUND' and v.compound_record is null)
      )
      select place from own union select parent from own where parent is not null union select top from own union select top from tree
      union select k.place from tree join vault.place_key k on k.parent = tree.top
      union select d.place from tree join vault.place_key k on k.parent = tree.top join vault.place_key d on d.parent = k.place`,
    statistics: ['place'],
  });
  return await makeTempTable(client, {
    name: 'place_touched',
    select: `select k.place, p.kind, k.key, k.parent, k.top, k.building, k.unit, k.room from place_touched_id t join vault.place_key k using (place) join hub.place p using (place)`,
    statistics: ['place', 'kind', 'top', 'parent'],
  });
}
