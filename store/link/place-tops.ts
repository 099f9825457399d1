/** What the roots of the place tree are called and which areas they lie in: compounds, road numbers, roads, landmarks, areas. */
import type pg from 'pg';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

/** The most frequent area among the records that name the place or something in it, the least code among equals. */
const usual = (column: string): string => `mode() within group (order by l.${column})`;

/** Fills `place_top_version (top, address, …)` for the roots of all touched places; address is the canonical text down to the root. */
export async function makePlaceTops(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'place_top_name',
    select: `
      select k.place as top, p.kind, k.key, e.code, e.name as compound, e.record as compound_record,
        case p.kind when 'COMPOUND' then e.road when 'ROAD_NUMBER' then split_part(k.key, ':', 3) when 'ROAD' then split_part(k.key, ':', 3) end as road,
        case p.kind when 'COMPOUND' then e.road_number when 'ROAD_NUMBER' then split_part(k.key, ':', 4) end as road_number,
        case p.kind when 'LANDMARK' then substr(k.key, length('landmark:') + length(split_part(k.key, ':', 2)) + 2) end as landmark,
        case when p.kind = 'AREA' then split_part(k.key, ':', 2) end as area,
        case when p.kind in ('ROAD_NUMBER', 'ROAD', 'LANDMARK') then nullif(left(split_part(k.key, ':', 2), 6), '') else e.district_code end as district_code,
        coalesce(e.street_code, left(village.code, 9)) as street_code, coalesce(e.community_code, village.code) as community_code, e.grid_code, village.code as village
      from (select distinct top from place_touched) t
      join vault.place_key k on k.place = t.top join hub.place p on p.place = t.top
      cross join lateral (select case when p.kind = 'ROAD_NUMBER' and length(split_part(k.key, ':', 2)) = 12 then split_part(k.key, ':', 2) end as code) village
      left join hub.compound_entry e on k.key = 'compound:' || e.code and e.until_edition = ${openEdition}`,
    statistics: ['top'],
  });
  await makeTempTable(client, {
    name: 'place_top_area',
    select: `
      select n.top, ${usual('district_code')} as district_code, ${usual('street_code')} as street_code, ${usual('community_code')} as community_code, ${usual('grid_code')} as grid_code
      from place_top_name n join vault.place_key k on k.top = n.top join hub.place_link l on l.place = k.place and l.until_edition = ${openEdition}
      where n.kind in ('ROAD_NUMBER', 'LANDMARK') or (n.kind = 'COMPOUND' and n.code is null)
      group by n.top`,
  });
  await makeTempTable(client, {
    name: 'place_top_version',
    select: `
      select x.*, coalesce(province.name, '') || coalesce(city.name, '') || coalesce(district.name, '')
          || case when x.kind = 'AREA' or x.village is not null then coalesce(street.name, '') || coalesce(community.name, '') || case when x.key like 'grid:%' then coalesce(grid.name, '') else '' end else '' end
          || coalesce(x.road, '') || coalesce(case when x.road_number like '%附%' then replace(x.road_number, '附', '号附') else x.road_number || '号' end, '')
          || coalesce(x.compound, x.landmark, '') as address,
        case when x.kind = 'COMPOUND' then x.top end as compound_place, g.police_grid, g.station_code
      from (
        select n.top, n.kind, n.key, n.compound, n.compound_record, n.road, n.road_number, n.landmark, n.village,
          coalesce(n.district_code, case when n.kind = 'AREA' then left(coalesce(ag.community_code, n.area), 6) end, ua.district_code) as district_code,
          coalesce(n.street_code, case when n.kind = 'AREA' and length(coalesce(ag.community_code, n.area)) >= 9 then left(coalesce(ag.community_code, n.area), 9) end, ua.street_code) as street_code,
          coalesce(n.community_code, case when n.kind = 'AREA' then coalesce(ag.community_code, case when length(n.area) = 12 then n.area end) end, ua.community_code) as community_code,
          coalesce(n.grid_code, ag.code, ua.grid_code) as grid_code
        from place_top_name n
        left join place_grid ag on n.key = 'grid:' || ag.code
        left join place_top_area ua on ua.top = n.top
      ) x
      left join place_area province on province.code = left(x.district_code, 2)
      left join place_area city on city.code = left(x.district_code, 4)
      left join place_area district on district.code = x.district_code
      left join place_area street on street.code = x.street_code
      left join place_area community on community.code = x.community_code
      left join (select distinct on (code) code, name from hub.grid_record where until_edition = ${openEdition} order by code, record) grid on grid.code = x.grid_code
      left join place_grid g on g.code = x.grid_code`,
    statistics: ['top'],
  });
}
