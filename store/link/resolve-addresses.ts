/** Gives what other departments wrote its place: as deep into the tree as the text goes and the register bears it out, with that level stated. */
import type pg from 'pg';
import { openEdition } from '../versioned-tables.ts';
import { ensurePlaces } from './ensure-places.ts';
import { mergeLinks } from './merge-links.ts';
import { makeTempTable } from './temp-table.ts';
import { chooseVillageNumbers } from './village-numbers.ts';

const registered = (place: string): string =>
  `exists (select 1 from hub.place_link l where l.place = ${place} and l.rule = 'register' and l.until_edition = ${openEdition})`;

/** Reads `place_row` and `place_choice`, after register dwellings and references to them have their places. Gives the number of new places. */
export async function resolveAddresses(client: pg.ClientBase, edition: number): Promise<number> {
  await chooseVillageNumbers(client);
  await makeTops(client);
  let minted = await ensurePlaces(
    client,
    edition,
    'select distinct top_key as key, top_kind as kind, null::text as parent_key, null::text as building, null::text as unit, null::text as room from place_top',
  );
  minted += await chooseBuildings(client, edition);
  minted += await chooseRooms(client, edition);
  await makeTempTable(client, {
    name: 'place_resolved',
    select: `
      select t.record, t.part, coalesce(d.place, b.place, k.place) as place,
        case when d.place is not null then 'dwelling' when b.place <> k.place then 'building' else t.top_level end as level, t.rule,
        t.district_code, t.street_code, t.community_code, t.grid_code, t.area_rule, k.place as top
      from place_top t join vault.place_key k on k.key = t.top_key
      left join place_building_choice b on b.top_key = t.top_key and b.building = coalesce(t.building, '')
      left join place_room_choice d on d.building_place = b.place and d.room = coalesce(t.room, '') and d.unit = coalesce(t.unit, '')`,
    statistics: ['record', 'part', 'top'],
  });
  await mergeLinks(client, edition, {
    desired: `(select record, part, place, level, rule, district_code, street_code, community_code, grid_code, area_rule from place_resolved)`,
    targets: `select r.record, r.part from place_row r where not r.register and not exists (select 1 from place_reference f where f.record = r.record and f.part = r.part)
      union all select record, part from place_gone`,
  });
  return minted;
}

/** Fills `place_gone (record, part)`: links of changed records whose address is there no more. */
export async function makeGoneAddresses(client: pg.ClientBase, closes: boolean): Promise<void> {
  await makeTempTable(client, {
    name: 'place_gone',
    select: `
      select l.record, l.part from (select distinct record from place_changed where not opens) c join hub.place_link l using (record)
      where ${closes ? '' : 'false and '}l.until_edition = ${openEdition}
        and not exists (select 1 from hub.address_record a where a.record = l.record and a.part = l.part and a.until_edition = ${openEdition})`,
  });
}

/** For an edition that has no address to resolve: what went, goes. */
export async function closeGoneLinks(client: pg.ClientBase, edition: number): Promise<void> {
  await client.query(
    `delete from hub.place_link t using place_gone g where t.record = g.record and t.part = g.part and t.until_edition = ${openEdition} and t.from_edition = $1`,
    [edition],
  );
  await client.query(
    `update hub.place_link t set until_edition = $1 from place_gone g where t.record = g.record and t.part = g.part and t.until_edition = ${openEdition}`,
    [edition],
  );
}

/** Fills `place_top`: the root of the tree that each address lies in, or the finest thing that it names outside of one. */
async function makeTops(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'place_top',
    select: `
      select x.n, x.record, x.part, x.building, x.unit, x.room, x.district_code, x.street_code, x.community_code, x.grid_code, x.area_rule, v.*
      from (
        select r.n, r.record, r.part, r.building, r.unit, r.room, r.road_number, r.landmark, c.road, c.road_district, c.compound_code, c.rule, v.top_key as village_key,
          case when e.district_code is null then coalesce(r.district_code, c.road_district, near.district_code) else e.district_code end as district_code,
          coalesce(e.street_code, r.street_code, near.street_code) as street_code, coalesce(e.grid_code, r.grid_code) as grid_code,
          coalesce(e.community_code, r.community_code, near.community_code, road.community_code) as community_code,
          case when e.community_code is not null then 'compound' when r.community_code is not null then 'own' when near.community_code is not null then 'near'
            when road.community_code is not null then 'road' end as area_rule
        from place_row r join place_choice c using (n) left join place_village_top v using (n)
        left join hub.compound_entry e on e.code = c.compound_code and e.until_edition = ${openEdition}
        left join hub.compound_entry near on near.code = c.near_code and near.until_edition = ${openEdition}
        left join lateral (select c.road_community as community_code where r.road_number is null and r.district_code is not distinct from left(c.road_community, 6)) road on true
        where not r.register and not exists (select 1 from place_reference f where f.record = r.record and f.part = r.part)
      ) x
      cross join lateral (
        select case when x.compound_code is not null then 1 when x.road is not null and x.road_number is not null then 2 when x.village_key is not null then 3
          when x.road is not null then 4 when x.landmark is not null then 5 when x.grid_code is not null then 6 when x.community_code is not null then 7
          when x.street_code is not null then 8 when x.district_code is not null then 9 end as n
      ) level
      cross join lateral (
        select
          case level.n when 1 then 'compound:' || x.compound_code when 2 then 'number:' || coalesce(x.road_district, '') || ':' || x.road || ':' || x.road_number
            when 3 then x.village_key when 4 then 'road:' || coalesce(x.road_district, '') || ':' || x.road
            when 5 then 'landmark:' || coalesce(x.district_code, '') || ':' || x.landmark when 6 then 'grid:' || x.grid_code
            when 7 then 'area:' || x.community_code when 8 then 'area:' || x.street_code else 'area:' || x.district_code end as top_key,
          ('{COMPOUND,ROAD_NUMBER,ROAD_NUMBER,ROAD,LANDMARK,AREA,AREA,AREA,AREA}'::text[])[level.n] as top_kind,
          ('{compound,road_number,road_number,road,landmark,grid,community,street,district}'::text[])[level.n] as top_level,
          case when level.n = 1 then x.rule else ('{compound,road_number,road_number,road,landmark,grid,area,area,area}'::text[])[level.n] end as rule
      ) v
      where level.n is not null`,
    statistics: ['record', 'part', 'top_key', 'building', 'unit', 'room', 'top_kind'],
  });
}

/**
 * Fills `place_building_choice (top_key, building, place, open)`. A building that the register knows is itself; in a compound of the register an unknown one is a
 * slip of the pen and the compound is as far as the address goes; where the register has no dwelling at all the text is believed (`open`). A road number without a
 * building (`''`) is a house of its own.
 */
async function chooseBuildings(client: pg.ClientBase, edition: number): Promise<number> {
  await makeTempTable(client, {
    name: 'place_building_wanted',
    select: `
      select w.top_key, w.building, w.key, k.place as top, exists (
        select 1 from vault.place_key c
        where c.parent = k.place and (${registered('c.place')} or exists (select 1 from vault.place_key d where d.parent = c.place and ${registered('d.place')}))) as covered
      from (
        select distinct top_key, coalesce(building, '') as building, top_key || coalesce('|b:' || building, '') as key from place_top
        where top_kind = 'ROAD_NUMBER' or (building is not null and top_kind = 'COMPOUND')
      ) w
      join vault.place_key k on k.key = w.top_key`,
  });
  const minted = await ensurePlaces(
    client,
    edition,
    `select key, 'BUILDING' as kind, top_key as parent_key, building, null::text as unit, null::text as room from place_building_wanted where not covered and building <> ''`,
  );
  await makeTempTable(client, {
    name: 'place_building_choice',
    select: `
      select w.top_key, w.building, k.place, not w.covered as open
      from place_building_wanted w join vault.place_key k on k.key = w.key
      where not w.covered or w.building = '' or exists (select 1 from vault.place_key d where d.parent = k.place and ${registered('d.place')})`,
  });
  return minted;
}

/** Fills `place_room_choice (building_place, unit, room, place)`: the register's dwelling of that unit and room; without a unit, the only one of that room; without a room, the only dwelling of the house. */
async function chooseRooms(client: pg.ClientBase, edition: number): Promise<number> {
  await makeTempTable(client, {
    name: 'place_room_wanted',
    select: `
      select distinct b.place as building_place, t.top_key || coalesce('|b:' || t.building, '') as building_key, t.building, b.open, coalesce(t.unit, '') as unit, coalesce(t.room, '') as room
      from place_top t join place_building_choice b on b.top_key = t.top_key and b.building = coalesce(t.building, '')
      where t.room is not null or t.building is null`,
  });
  const minted = await ensurePlaces(
    client,
    edition,
    `select building_key || '|u:' || unit || '|r:' || room as key, 'DWELLING' as kind, building_key as parent_key, building, nullif(unit, '') as unit, room
     from place_room_wanted where open and room <> ''`,
  );
  await makeTempTable(client, {
    name: 'place_room_choice',
    select: `
      select building_place, unit, room, min(place) as place
      from (
        select w.building_place, w.unit, w.room, d.place, coalesce(d.unit, '') = w.unit or w.room = '' as same, bool_or(coalesce(d.unit, '') = w.unit or w.room = '') over (partition by w.building_place, w.unit, w.room) as any_same
        from place_room_wanted w join vault.place_key d on d.parent = w.building_place and (d.room = w.room or w.room = '')
        where case when w.room = '' then not w.open and ${registered('d.place')} when w.open then coalesce(d.unit, '') = w.unit else (coalesce(d.unit, '') = w.unit or w.unit = '' or d.unit is null) and ${registered('d.place')} end
      ) f
      where same or not any_same
      group by building_place, unit, room having count(*) = 1`,
  });
  return minted;
}
