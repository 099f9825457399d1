/** Areas directly inside each area: divisions and, in communities, grids; 500 for each at most. */
import type { Reader } from './reader.ts';
import type { AreaRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_area_children',
  `
  select x.* from unnest($1::text[]) n(code) cross join lateral (
    (select a.code, a.name, upper(a.level) as level, a.parent as "parentCode", a.successor as "successorCode", null::text as "stationCode", null::int as households
    from hub.area_record a where a.parent = n.code and ${stands('a')} and a.successor is null)
    union all
    (select g.code, g.name, 'GRID', g.community_code, null, g.station_code, g.households
    from hub.grid_record g where g.community_code = n.code and ${stands('g')})
    order by 1 limit 500) x
  order by x."parentCode", x.code`,
);

export function loadAreaChildren(reader: Reader, codes: readonly string[]): Promise<AreaRow[]> {
  return reader.rows<AreaRow>(statement, [codes]);
}
