/** Gives every dwelling of the housing register its place: the register is the authority, so each row has one, whatever its text lacks. */
import type pg from 'pg';
import { ensurePlaces } from './ensure-places.ts';
import { makeTempTable } from './temp-table.ts';
import { mergeLinks } from './merge-links.ts';

/** Reads `place_row` and `place_choice`; merges hub.place_link for register rows. Gives the number of new places. */
export async function resolveDwellings(client: pg.ClientBase, edition: number): Promise<number> {
  const dwellings = await makeTempTable(client, {
    name: 'place_dwelling',
    // 文兴支路141号302: a house of one building and rooms. Elsewhere a room without its building would be several dwellings in one.
    select: `
      select p.*, case when (p.building is not null or p.top_key like 'number:%') and p.room is not null and p.top_key is not null
          then p.parent_key || '|u:' || coalesce(p.unit, '') || '|r:' || p.room else coalesce(p.parent_key || '|', '') || 'fw:' || p.record_key end as key
      from (
        select d.*, case when d.building is null then d.top_key else d.top_key || '|b:' || d.building end as parent_key
        from (
          select r.n, r.record, r.part, r.record_key, r.building, r.unit, r.room, r.district_code, r.street_code, r.community_code, r.grid_code, c.compound_code,
            case when c.compound_code is not null then 'compound:' || c.compound_code
              when c.road is not null and r.road_number is not null then 'number:' || coalesce(c.road_district, '') || ':' || c.road || ':' || r.road_number else v.top_key end as top_key
          from place_row r join place_choice c using (n) left join place_village v using (n)
          where r.register
        ) d
      ) p`,
    statistics: ['record', 'part', 'key', 'parent_key', 'top_key', 'building'],
  });
  if (dwellings === 0) return 0;
  let minted = await ensurePlaces(
    client,
    edition,
    `select distinct top_key as key, split_part(replace(replace(top_key, 'compound:', 'COMPOUND:'), 'number:', 'ROAD_NUMBER:'), ':', 1) as kind,
       null::text as parent_key, null::text as building, null::text as unit, null::text as room from place_dwelling where top_key is not null`,
  );
  minted += await ensurePlaces(
    client,
    edition,
    `select distinct parent_key as key, 'BUILDING' as kind, top_key as parent_key, building, null::text as unit, null::text as room
     from place_dwelling where building is not null and top_key is not null`,
  );
  minted += await ensurePlaces(client, edition, `select key, 'DWELLING' as kind, parent_key, building, unit, room from place_dwelling`);
  await mergeLinks(client, edition, {
    desired: `(select d.record, d.part, k.place, 'dwelling' as level, 'register' as rule,
        coalesce(e.district_code, d.district_code) as district_code, coalesce(e.street_code, d.street_code) as street_code,
        coalesce(e.community_code, d.community_code) as community_code, coalesce(e.grid_code, d.grid_code) as grid_code,
        case when e.community_code is not null then 'compound' when d.community_code is not null then 'own' end as area_rule
      from place_dwelling d join vault.place_key k using (key)
      left join hub.compound_entry e on e.code = d.compound_code and e.until_edition = 2147483647)`,
    targets: 'select record, part from place_dwelling',
  });
  return minted;
}
