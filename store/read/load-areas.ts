/** Areas by code: divisions, governance grids and police grids. A police grid is told by the governance grids that name it. */
import type { Reader } from './reader.ts';
import type { AreaRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_areas',
  `
  select a.code, a.name, upper(a.level) as level, a.parent as "parentCode", a.successor as "successorCode", null::text as "stationCode", null::int as households
  from hub.area_record a where a.code = any($1::text[]) and ${stands('a')}
  union all
  select g.code, g.name, 'GRID', g.community_code, null, g.station_code, g.households
  from hub.grid_record g where g.code = any($1::text[]) and ${stands('g')}
  union all
  select g.police_grid, min(g.name), 'POLICE_GRID', min(g.community_code), null, min(g.station_code), sum(g.households)::int
  from hub.grid_record g where g.police_grid = any($1::text[]) and ${stands('g')} group by g.police_grid`,
);

export function loadAreas(reader: Reader, codes: readonly string[]): Promise<AreaRow[]> {
  return reader.rows<AreaRow>(statement, [codes]);
}
