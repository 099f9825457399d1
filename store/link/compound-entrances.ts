/** Learns which road numbers are a compound's, from its own address and from dwellings that give both: there the two surface forms of an address meet. */
import type pg from 'pg';
import { entranceSupport } from '../../linking/place-rules.ts';
import { mergeVersions } from '../derive/merge-versions.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

/** Brings hub.compound_entrance up to date for what changed and fills `place_entrance_changed (code, road, road_number)`. Only changed triples are looked at. */
export async function learnEntrances(client: pg.ClientBase, edition: number): Promise<number> {
  await makeTempTable(client, {
    name: 'place_triple',
    select: `
      select code, road, road_number from place_entry_changed where road is not null and road_number is not null
      union
      select a.compound_code, a.road, a.road_number
      from stage.changed_record c join hub.address_record a using (record)
      where c.department = 'housing' and a.role = 'dwelling' and (a.from_edition = $1 or a.until_edition = $1)
        and a.compound_code is not null and a.road is not null and a.road_number is not null`,
    parameters: [edition],
    indexes: ['code, road, road_number'],
  });
  await mergeVersions(client, {
    table: 'hub.compound_entrance',
    key: ['code', 'road', 'road_number'],
    columns: ['source'],
    desired: `(
      select t.code, t.road, t.road_number, case when e.code is not null then 'register' else 'dwellings' end as source
      from place_triple t
      left join hub.compound_entry e on e.code = t.code and e.road = t.road and e.road_number = t.road_number and e.until_edition = ${openEdition}
      where e.code is not null or ${entranceSupport} = (
        select count(*) from (
          select 1 from hub.address_record a
          where a.compound_code = t.code and a.road = t.road and a.road_number = t.road_number and a.role = 'dwelling' and a.until_edition = ${openEdition}
          limit ${entranceSupport}) supporting))`,
    scope: '(t.code, t.road, t.road_number) in (select code, road, road_number from place_triple)',
    edition,
  });
  return await makeTempTable(client, {
    name: 'place_entrance_changed',
    select: 'select code, road, road_number from hub.compound_entrance where from_edition = $1 or until_edition = $1',
    parameters: [edition],
  });
}
