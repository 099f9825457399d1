/** Learns door numbers of houses outside of compounds from the register's dwellings: which roads there are, in which district. */
import type pg from 'pg';
import { entranceSupport } from '../../linking/place-rules.ts';
import { mergeVersions } from '../derive/merge-versions.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

/** Brings hub.house_number up to date for what changed and fills `place_house_changed (road, road_number)`. Only changed numbers are looked at. */
export async function learnHouseNumbers(client: pg.ClientBase, edition: number): Promise<void> {
  const numbers = await makeTempTable(client, {
    name: 'place_house',
    select: `
      select distinct road, road_number, district_code from place_changed
      where department = 'housing' and role = 'dwelling' and compound_code is null and road is not null and road_number is not null and district_code is not null`,
  });
  if (numbers > 0)
    await mergeVersions(client, {
      table: 'hub.house_number',
      key: ['road', 'road_number', 'district_code'],
      columns: ['dwellings'],
      desired: `(
      select h.road, h.road_number, h.district_code, d.dwellings
      from place_house h
      cross join lateral (
        select count(*)::int as dwellings from (
          select 1 from hub.address_record a
          where a.road = h.road and a.road_number = h.road_number and a.district_code = h.district_code and a.role = 'dwelling' and a.compound_code is null
            and a.until_edition = ${openEdition}
          limit ${entranceSupport}) standing) d
      where d.dwellings > 0)`,
      scope: [{ columns: ['road', 'road_number', 'district_code'], among: 'place_house' }],
      edition,
    });
  await makeTempTable(client, {
    name: 'place_house_changed',
    select: 'select distinct road, road_number from hub.house_number where from_edition = $1 or until_edition = $1',
    parameters: [edition],
  });
}
