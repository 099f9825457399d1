/** Where touched places are, and which of them still exist: from the register's coordinates up the tree, an average at each level. */
import type pg from 'pg';
import { coordinateDecimals } from '../../linking/place-rules.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

const average = (column: string): string => `round(avg(${column})::numeric, ${coordinateDecimals})::float8`;

/**
 * Fills `place_live (place, longitude, latitude)`: a place lives while a record names it or something in it, or the register lists its compound. Dwellings,
 * buildings and compounds are where the register's dwellings are; road numbers and landmarks where the records that name them were; roads and areas nowhere.
 */
export async function makePlaceLocations(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'place_own',
    select: `
      select t.place, t.kind, t.parent,
        case when t.kind in ('ROAD_NUMBER', 'LANDMARK') then ${average('a.longitude')} else ${average("case when a.role = 'dwelling' and t.kind not in ('ROAD', 'AREA') then a.longitude end")} end as longitude,
        case when t.kind in ('ROAD_NUMBER', 'LANDMARK') then ${average('a.latitude')} else ${average("case when a.role = 'dwelling' and t.kind not in ('ROAD', 'AREA') then a.latitude end")} end as latitude
      from place_touched t
      join hub.place_link l on l.place = t.place and l.until_edition = ${openEdition}
      join hub.address_record a on a.record = l.record and a.part = l.part and a.until_edition = ${openEdition}
      group by t.place, t.kind, t.parent`,
    statistics: ['place', 'parent'],
  });
  await makeTempTable(client, {
    name: 'place_live',
    select: `select place, parent, longitude, latitude from place_own where kind = 'DWELLING'`,
    statistics: ['parent'],
  });
  await addLevel(client, 'building', `t.kind = 'BUILDING'`);
  await addLevel(client, 'top', `t.kind not in ('DWELLING', 'BUILDING')`);
  await client.query('analyze place_live (place)');
}

/** Children that are not touched keep the location of their standing version. */
async function addLevel(client: pg.ClientBase, level: 'building' | 'top', kinds: string): Promise<void> {
  await makeTempTable(client, {
    name: `place_child_${level}`,
    select: `
      select c.parent, ${average('c.longitude')} as longitude, ${average('c.latitude')} as latitude
      from (
        select parent, longitude, latitude from place_live
        union all
        select v.parent, v.longitude, v.latitude
        from place_touched t join hub.place_version v on v.parent = t.place and v.until_edition = ${openEdition}
        where ${kinds} and not exists (select 1 from place_touched o where o.place = v.place)
      ) c
      where c.parent is not null
      group by c.parent`,
  });
  await client.query(
    `insert into place_live (place, parent, longitude, latitude)
     select t.place, t.parent, coalesce(c.longitude, o.longitude), coalesce(c.latitude, o.latitude)
     from place_touched t left join place_child_${level} c on c.parent = t.place left join place_own o on o.place = t.place
     where ${kinds} and (c.parent is not null or o.place is not null
       or exists (select 1 from hub.compound_entry e where t.key = 'compound:' || e.code and e.until_edition = ${openEdition}))`,
  );
}
