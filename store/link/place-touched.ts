/** Which places may read differently after this edition's links: those that gained, lost or moved a record, what they lie in, and what lies in a changed compound. */
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
  // Three levels and no recursion: the planner takes the result of one for a hundred times what it is, and reads all places for a night's fifty.
  await makeTempTable(client, {
    name: 'place_touched_id',
    select: `
      with own as (
        select k.place, k.parent, b.parent as top from place_moved join vault.place_key k using (place) left join vault.place_key b on b.place = k.parent
      ), inside as (
        select k.place as top, b.place as child, d.place as grandchild
        from (select distinct code from place_entry_changed) c join vault.place_key k on k.key = 'compound:' || c.code
        left join vault.place_key b on b.parent = k.place left join vault.place_key d on d.parent = b.place
      )
      select place from own union select parent from own where parent is not null union select top from own where top is not null
      union select top from inside union select child from inside where child is not null union select grandchild from inside where grandchild is not null`,
    statistics: ['place'],
  });
  return await makeTempTable(client, {
    name: 'place_touched',
    select: `select k.place, p.kind, k.key, k.parent, k.top, k.building, k.unit, k.room from place_touched_id t join vault.place_key k using (place) join hub.place p using (place)`,
    statistics: ['place', 'kind', 'top', 'parent'],
  });
}
