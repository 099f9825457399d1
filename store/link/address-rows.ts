/** The addresses to resolve with all that decides: text elements, codes, and the grid that their coordinates lie in. */
import type pg from 'pg';
import { openEdition } from '../versioned-tables.ts';
import { locatePoints } from './locate-points.ts';
import type { GridReader } from './locate-points.ts';
import { recordKey } from './record-named.ts';
import { makeTempTable } from './temp-table.ts';

/**
 * Fills `place_row`: one row for each target, with area codes at their best without a compound (coordinates, then the source's grid, then the text) and
 * `register` true for dwellings of the housing register, which are the authority for dwellings.
 */
export async function makeAddressRows(client: pg.ClientBase, grids: GridReader): Promise<number> {
  await makeTempTable(client, {
    name: 'place_text',
    select: `
      select row_number() over ()::int as n, a.record, a.part, ${recordKey('r')} as record_key, a.role = 'dwelling' as register,
        case when a.role = 'compound' then ${recordKey('r')} else a.compound_code end as compound_code, a.compound, a.road, a.road_number, nullif(a.building, case when a.compound_code is null then a.road_number end) as building, v.unit, v.room, a.landmark, r.department, r.stream,
        a.district_code, a.street_code, a.community_code, a.grid_code, a.police_grid, a.longitude, a.latitude
      from place_target t
      join hub.address_record a on a.record = t.record and a.part = t.part and a.until_edition = ${openEdition}
      join vault.address_record v on v.record = a.record and v.part = a.part and v.until_edition = ${openEdition}
      join hub.record r on r.record = a.record`,
    statistics: ['n', 'compound_code', 'community_code'],
  });
  // Dwellings of a known compound take its grid: no need to look up each of a million points.
  await makeTempTable(client, {
    name: 'place_point',
    select: `
      select row_number() over (order by t.n)::int as n, t.n as row, t.longitude, t.latitude
      from place_text t
      left join hub.compound_entry e on e.code = t.compound_code and e.until_edition = ${openEdition}
      where t.longitude is not null and t.latitude is not null and not (t.register and e.grid_code is not null)
        and not exists (select 1 from hub.datum_check d where d.department = t.department and d.stream = t.stream and d.doubted and d.until_edition = ${openEdition})`,
  });
  await locatePoints(client, { points: 'place_point', into: 'place_point_grid', grids });
  return await makeTempTable(client, {
    name: 'place_row',
    select: `
      select t.n, t.record, t.part, t.record_key, t.register, t.compound_code, t.compound, t.road, t.road_number, t.building, t.unit, t.room, t.landmark,
        coalesce(left(g.community_code, 6), t.district_code, left(t.street_code, 6), left(t.community_code, 6)) as district_code,
        coalesce(left(g.community_code, 9), t.street_code, left(c.code, 9)) as street_code,
        coalesce(g.community_code, c.code) as community_code, g.code as grid_code, c.code as text_community
      from place_text t
      left join (select p.row, f.grid_code from place_point p join place_point_grid f using (n)) p on p.row = t.n
      left join (select police_grid, min(code) as code from place_grid group by police_grid having count(*) = 1) pg on pg.police_grid = t.police_grid
      left join (select police_grid, min(community_code) as community_code from place_grid group by police_grid having min(community_code) = max(community_code)) pc on pc.police_grid = t.police_grid
      left join place_grid g on g.code = coalesce(p.grid_code, t.grid_code, pg.code)
      left join place_area a on a.code = coalesce(t.community_code, pc.community_code)
      left join lateral (select coalesce(a.successor, t.community_code, pc.community_code) as code) c on true`,
    statistics: ['n', 'record', 'part', 'register', 'compound_code', 'compound', 'road', 'road_number', 'district_code', 'text_community'],
  });
}
