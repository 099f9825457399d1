/** Learns which road numbers are a compound's, from its own address and from dwellings that give both: there the two surface forms of an address meet. */
import type pg from 'pg';
import { entranceSupport } from '../../linking/place-rules.ts';
import { mergeVersions } from '../derive/merge-versions.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

/** Brings hub.compound_entrance up to date for what changed and fills `place_entrance_changed (code, road, road_number)`. Only changed triples are looked at. */
export async function learnEntrances(client: pg.ClientBase, edition: number): Promise<number> {
  const triples = await makeTempTable(client, {
    name: 'place_triple',
    select: `
      select code, road, road_number from place_entry_changed where road is not null and road_number is not null
      union
      select compound_code, road, road_number from place_changed
      where department = 'housing' and role = 'dwelling' and compound_code is not null and road is not null and road_number is not null`,
  });
  if (triples > 0)
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
      scope: [{ columns: ['code', 'road', 'road_number'], among: 'place_triple' }],
      edition,
    });
  return await makeTempTable(client, {
    name: 'place_entrance_changed',
    select: 'select code, road, road_number from hub.compound_entrance where from_edition = $1 or until_edition = $1',
    parameters: [edition],
  });
}
