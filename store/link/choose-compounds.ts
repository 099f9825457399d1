/** Decides which compound, or else which road, each address lies in: by code, by name, by road number, by likeness, in this order. */
import type pg from 'pg';
import { openEdition } from '../versioned-tables.ts';
import { matchNearNames } from './match-near-names.ts';
import { makeTempTable } from './temp-table.ts';

/** Fills `place_choice (n, compound_code, rule, road, road_district)`; compound_code is null where nothing clear was found. */
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
    name: 'place_road',
    select: `select road, case when count(distinct district_code) = 1 then min(district_code) end as district from place_entrance group by road`,
    indexes: ['road'],
  });
  await matchNearNames(client, {
    known: 'select road as id, road as name, district from place_road',
    unknown: `select distinct r.road as name, r.district_code as district from place_row r
      where not r.register and r.road is not null and not exists (select 1 from place_road k where k.road = r.road)`,
    into: 'place_road_near',
  });
  await matchNearNames(client, {
    known: 'select code as id, name_match as name, district_code as district from place_entry',
    unknown: `select distinct r.compound as name, r.district_code as district from place_row r
      where r.compound is not null and r.compound_code is null and not exists (select 1 from place_entry e where e.name_match = r.compound)`,
    into: 'place_compound_near',
  });
  await makeRoads(client);
  await makeNameMatches(client);
  await makeTempTable(client, {
    name: 'place_choice',
    select: `
      select r.n, r.road, r.district_code as road_district,
        coalesce(r.compound_code, m.code, e.code, near.id) as compound_code,
        case when r.register then 'register' when r.compound_code is not null then 'compound_code' when m.code is not null then 'compound_name'
          when e.code is not null then 'road_number' when near.id is not null then 'compound_near' end as rule
      from place_located r
      left join place_name_match m on m.n = r.n
      left join place_entrance_match e on e.n = r.n
      left join place_compound_near near on near.name = r.compound and near.district is not distinct from r.text_district`,
    statistics: ['n'],
  });
}

/** Fills `place_located`: rows with the road as it is known, and the district that it tells when the text does not. Fills `place_entrance_match (n, code)`. */
async function makeRoads(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'place_located',
    select: `
      select r.n, r.register, r.compound_code, r.compound, coalesce(near.id, r.road) as road, r.road_number, coalesce(r.district_code, k.district) as district_code,
        r.district_code as text_district, r.community_code
      from place_row r
      left join place_road_near near on near.name = r.road and near.district is not distinct from r.district_code
      left join place_road k on k.road = coalesce(near.id, r.road)`,
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

/** Fills `place_name_match (n, code)`: a name that one compound has; of several of one name the one that road number, community or district single out. */
async function makeNameMatches(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'place_name_count',
    select: 'select name_match, count(*) as compounds, min(code) as code from place_entry group by name_match',
    indexes: ['name_match'],
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
            4 * (exists (select 1 from place_entrance t where t.code = e.code and t.road = r.road and t.road_number = r.road_number))::int
            + 2 * coalesce(e.community_code = r.community_code, false)::int + coalesce(e.district_code = r.text_district, false)::int as score
          from place_located r
          join place_name_count c on c.name_match = r.compound and c.compounds > 1
          join place_entry e on e.name_match = r.compound
          where r.compound_code is null
        ) s
      ) b
      where score = best and score > 0
      group by n having count(*) = 1`,
    statistics: ['n'],
  });
}
