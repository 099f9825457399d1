/** Decides which compound, or else which road, each address lies in: by code, by name, by road number, by what people call it, by likeness, in this order. */
import type pg from 'pg';
import { entranceSupport } from '../../linking/place-rules.ts';
import { openEdition } from '../versioned-tables.ts';
import { matchNearNames } from './match-near-names.ts';
import { makeTempTable } from './temp-table.ts';

/**
 * Fills `place_choice (n, compound_code, rule, near_code, road, road_district, road_community)`; compound_code is null where nothing clear was found. What stands
 * opposite or beside a compound is not in it: that is `near_code`.
 */
export async function chooseCompounds(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'place_entry',
    select: `select e.code, n.name_match, e.district_code, e.community_code from hub.compound_entry e cross join lateral unnest(e.names) as n(name_match) where e.until_edition = ${openEdition}`,
    indexes: ['code', 'name_match'],
  });
  await makeTempTable(client, {
    name: 'place_entrance',
    select: `
      select r.road, r.road_number, r.code, e.district_code
      from hub.compound_entrance r left join hub.compound_entry e on e.code = r.code and e.until_edition = ${openEdition} where r.until_edition = ${openEdition}`,
    indexes: ['road, road_number', 'code, road, road_number'],
  });
  await makeTempTable(client, {
    name: 'place_house_number',
    select: `select road, road_number, district_code, dwellings from hub.house_number where until_edition = ${openEdition}`,
    indexes: ['road, road_number'],
  });
  await makeTempTable(client, {
    name: 'place_road',
    select: `
      select road, case when count(distinct district_code) = 1 then min(district_code) end as district,
        case when count(distinct community_code) = 1 and bool_and(community_code is not null) then min(community_code) end as community
      from (
        select t.road, t.district_code, e.community_code, ${entranceSupport} as dwellings
        from place_entrance t left join hub.compound_entry e on e.code = t.code and e.until_edition = ${openEdition}
        union all
        select road, district_code, null, dwellings from place_house_number
      ) r
      group by road having sum(dwellings) >= ${entranceSupport}`,
    indexes: ['road'],
  });
  await matchNearNames(client, {
    known: 'select road as id, road as name, district, null::text as community from place_road',
    unknown: `select distinct r.road as name, r.district_code as district, null::text as community from place_row r
      where not r.register and r.road is not null and not exists (select 1 from place_road k where k.road = r.road)`,
    into: 'place_road_near',
  });
  await matchNearNames(client, {
    known: 'select code as id, name_match as name, district_code as district, community_code as community from place_entry',
    unknown: `select distinct r.compound as name, r.district_code as district, r.community_code as community from place_row r
      where r.compound is not null and r.compound_code is null and r.landmark is null and not exists (select 1 from place_entry e where e.name_match = r.compound)`,
    into: 'place_compound_near',
  });
  await makeRoads(client);
  await makeNameMatches(client);
  await makeTempTable(client, {
    name: 'place_alias_match',
    select: `
      select r.n, min(a.code) as code
      from place_located r join hub.compound_alias a on a.name = r.compound and a.until_edition = ${openEdition}
        and (r.text_district is null or a.district_code is null or a.district_code = r.text_district)
      where r.compound_code is null
      group by r.n having count(*) = 1`,
    statistics: ['n'],
  });
  await makeTempTable(client, {
    name: 'place_choice',
    select: `
      select r.n, r.road, r.district_code as road_district, r.road_community,
        case when r.landmark is null then coalesce(r.compound_code, m.code, e.code, a.code, near.id) end as compound_code,
        case when r.landmark is not null then coalesce(m.code, a.code) end as near_code,
        case when r.register then 'register' when r.compound_code is not null then 'compound_code' when m.code is not null then 'compound_name'
          when e.code is not null then 'road_number' when a.code is not null then 'compound_alias' when near.here then 'compound_here'
          when near.id is not null then 'compound_near' end as rule
      from place_located r
      left join place_name_match m on m.n = r.n
      left join place_entrance_match e on e.n = r.n
      left join place_alias_match a on a.n = r.n
      left join place_compound_near near
        on near.name = r.compound and near.district is not distinct from r.text_district and near.community is not distinct from r.community_code`,
    statistics: ['n'],
  });
}

/** Fills `place_located`: rows with the road as it is known, and the district that it tells when the text does not. Fills `place_entrance_match (n, code)`. */
async function makeRoads(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'place_located',
    select: `
      select r.n, r.register, r.compound_code, r.compound, r.landmark, coalesce(near.id, r.road) as road, r.road_number, r.building, r.unit, r.room,
        coalesce(r.district_code, k.district, h.district) as district_code, r.district_code as text_district, r.community_code, k.community as road_community
      from place_row r
      left join place_road_near near on near.name = r.road and near.district is not distinct from r.district_code
      left join place_road k on k.road = coalesce(near.id, r.road)
      left join (
        select road, road_number, min(district_code) as district from place_house_number group by road, road_number having count(*) = 1
      ) h on h.road = coalesce(near.id, r.road) and h.road_number = r.road_number`,
    statistics: ['n', 'road', 'road_number', 'compound', 'compound_code', 'text_district'],
  });
  await makeTempTable(client, {
    name: 'place_entrance_match',
    select: `
      select r.n, min(e.code) as code
      from place_located r join place_entrance e on e.road = r.road and e.road_number = r.road_number
        and (r.text_district is null or e.district_code is null or e.district_code = r.text_district)
      where r.compound_code is null
      group by r.n having count(*) = 1`,
    statistics: ['n'],
  });
}

/**
 * Fills `place_name_match (n, code)`: a name that one compound has; of several of one name the one that road number, community or district single out, or that is the
 * only one to have such a building and room in the register.
 */
async function makeNameMatches(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'place_name_count',
    select: 'select name_match, count(*) as compounds, min(code) as code from place_entry group by name_match',
    indexes: ['name_match'],
  });
  await makeTempTable(client, {
    name: 'place_namesake_dwelling',
    select: `
      select a.compound_code as code, a.building, v.unit, v.room
      from (select distinct e.code from place_entry e join place_name_count c using (name_match) where c.compounds > 1) e
      join hub.address_record a on a.compound_code = e.code and a.role = 'dwelling' and a.building is not null and a.until_edition = ${openEdition}
      join vault.address_record v on v.record = a.record and v.part = a.part and v.until_edition = ${openEdition}
      group by 1, 2, 3, 4`,
    indexes: ['code, building, room'],
    statistics: ['code', 'building', 'room'],
  });
  await makeTempTable(client, {
    name: 'place_name_match',
    select: `
      select r.n, c.code from place_located r join place_name_count c on c.name_match = r.compound and c.compounds = 1 where r.compound_code is null
      union all
      select n, min(code) from (
        select s.*, max(score) over (partition by n) as best
        from (
          select r.n, e.code,
            8 * (exists (select 1 from place_entrance t where t.code = e.code and t.road = r.road and t.road_number = r.road_number))::int
            + 4 * coalesce(e.community_code = r.community_code, false)::int + 2 * coalesce(e.district_code = r.text_district, false)::int
            + (exists (
              select 1 from place_namesake_dwelling d
              where d.code = e.code and d.building = r.building and (r.unit is null or d.unit is null or d.unit = r.unit) and (r.room is null or d.room = r.room)))::int
            as score
          from place_located r
          join place_name_count c on c.name_match = r.compound and c.compounds > 1
          join place_entry e on e.name_match = r.compound
          where r.compound_code is null
          offset 0 -- a score is worked out once and not once more for the best of it
        ) s
      ) b
      where score = best and score > 0
      group by n having count(*) = 1`,
    statistics: ['n'],
  });
}
