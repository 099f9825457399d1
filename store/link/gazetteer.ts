/** What addresses are matched on: areas, grids, and the compounds of the housing register with their road number and grid. */
import type pg from 'pg';
import { mergeVersions } from '../derive/merge-versions.ts';
import { openEdition } from '../versioned-tables.ts';
import { locatePoints } from './locate-points.ts';
import type { GridReader } from './locate-points.ts';
import { recordKey } from './record-named.ts';
import { makeTempTable } from './temp-table.ts';

const standing = (alias: string): string => `${alias}.until_edition = ${openEdition}`;

/**
 * Needs `place_changed`. Fills `place_area (code, name, level)`, `place_grid (code, community_code, station_code, police_grid)`, `place_grid_changed (code)`,
 * brings hub.compound_entry up to date and fills `place_entry_changed` with its rows opened or closed at this edition.
 */
export async function makeGazetteer(client: pg.ClientBase, edition: number, grids: GridReader): Promise<number> {
  await makeTempTable(client, {
    name: 'place_area',
    select: `select distinct on (code) code, name, level, successor from hub.area_record a where ${standing('a')} order by code, record`,
    indexes: ['code'],
  });
  await makeTempTable(client, {
    name: 'place_grid',
    select: `
      select distinct on (g.code) g.code, coalesce(a.successor, g.community_code) as community_code, g.station_code, g.police_grid
      from hub.grid_record g left join place_area a on a.code = g.community_code where ${standing('g')} order by g.code, g.record`,
    indexes: ['code'],
  });
  await makeTempTable(client, {
    name: 'place_grid_changed',
    select: `
      select g.code from stage.changed_record c join hub.grid_record g using (record) where c.department = 'reference' and (g.from_edition = $1 or g.until_edition = $1)
      union
      select g.code
      from stage.changed_record c join hub.area_record a using (record) join hub.grid_record g on g.community_code = a.code and ${standing('g')}
      where c.department = 'reference' and a.successor is not null and $1 in (a.from_edition, a.until_edition)`,
    parameters: [edition],
  });
  const moved = await client.query(
    `select where exists (select 1 from place_changed where department = 'housing' and role = 'dwelling')
       or exists (select 1 from place_doubt_changed where department = 'housing')
       or exists (select 1 from stage.changed_record where (department = 'housing' and stream = 'xq') or department = 'reference')`,
  );
  if ((moved.rowCount ?? 0) > 0) await mergeEntries(client, edition, grids);
  return await makeTempTable(client, {
    name: 'place_entry_changed',
    select: `select e.*, ${standing('e')} as stands from hub.compound_entry e where e.from_edition = $1 or e.until_edition = $1`,
    parameters: [edition],
  });
}

/** 桃源花城（兰坪桃源）: the register gives an alias in brackets, and each of the two names the compound. */
const names = `case when c.name ~ '[（(].+[)）]' then array(select btrim(n) from regexp_split_to_table(c.name, '[（()）]') n where btrim(n) <> '' group by 1 order by 1) else array[c.name_match] end`;

async function mergeEntries(client: pg.ClientBase, edition: number, grids: GridReader): Promise<void> {
  await makeTempTable(client, {
    name: 'place_compound',
    select: `
      select distinct on (r.key) ${recordKey('r')} as code, c.record, c.name, c.name_match, g.code as grid_code, a.road, a.road_number, a.district_code, a.street_code, a.community_code
      from hub.compound_record c
      join hub.record r using (record)
      left join hub.address_record a on a.record = c.record and a.role = 'compound' and ${standing('a')}
      left join place_grid g on g.code = c.grid_code
      where ${standing('c')} order by r.key, c.record, a.part`,
  });
  // A compound whose register names no grid that exists lies where its dwellings lie on average.
  await makeTempTable(client, {
    name: 'place_gridless',
    select: `
      select row_number() over (order by c.code)::int as n, c.code, f.longitude, f.latitude
      from place_compound c
      cross join lateral (
        select round(avg(a.longitude)::numeric, 6)::float8 as longitude, round(avg(a.latitude)::numeric, 6)::float8 as latitude
        from hub.address_record a where a.compound_code = c.code and a.role = 'dwelling' and ${standing('a')}
      ) f
      where c.grid_code is null and f.longitude is not null
        and not exists (select 1 from hub.datum_check d where d.department = 'housing' and d.stream = 'fw' and d.doubted and ${standing('d')})`,
  });
  await locatePoints(client, { points: 'place_gridless', into: 'place_gridless_grid', grids });
  await client.query(
    `update place_compound c set grid_code = g.grid_code from place_gridless p join place_gridless_grid g using (n) where p.code = c.code`,
  );
  await mergeVersions(client, {
    table: 'hub.compound_entry',
    key: ['code'],
    columns: ['record', 'name', 'names', 'road', 'road_number', 'district_code', 'street_code', 'community_code', 'grid_code'],
    desired: `(select c.code, c.record, btrim(split_part(translate(c.name, '（）', '()'), '(', 1)) as name, ${names} as names, c.road, c.road_number, c.grid_code,
        coalesce(left(g.community_code, 6), c.district_code, left(c.street_code, 6), left(c.community_code, 6)) as district_code,
        coalesce(left(g.community_code, 9), c.street_code, left(c.community_code, 9)) as street_code,
        coalesce(g.community_code, c.community_code) as community_code
      from place_compound c left join place_grid g on g.code = c.grid_code)`,
    scope: 'all',
    edition,
  });
}
