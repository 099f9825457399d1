/** Learns what people call a compound: a name that is in no register stands for the compound whose code or road number those who use it give. */
import type pg from 'pg';
import { aliasShare, aliasSupport } from '../../linking/place-rules.ts';
import { mergeVersions } from '../derive/merge-versions.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

/**
 * Needs `place_changed`, `place_entry_changed` and `place_entrance_changed`; brings hub.compound_alias up to date and fills `place_alias_changed (name)`. Reads records
 * and entrances only, never what was linked: the outcome cannot depend on what came first.
 */
export async function learnAliases(client: pg.ClientBase, edition: number): Promise<void> {
  const names = await makeTempTable(client, {
    name: 'place_alias_name',
    select: `
      select compound as name from place_changed where compound is not null and (compound_code is not null or (road is not null and road_number is not null))
      union
      select a.compound from place_entrance_changed e join hub.address_record a on a.road = e.road and a.road_number = e.road_number
      where a.compound is not null and a.until_edition = ${openEdition}
      union
      select name from hub.compound_alias where code in (select code from place_entry_changed) and until_edition = ${openEdition}
      union
      select a.compound from place_entry_changed e join hub.address_record a on a.compound_code = e.code where a.compound is not null and a.until_edition = ${openEdition}`,
    statistics: ['name'],
  });
  if (names > 0) await mergeAliases(client, edition);
  await makeTempTable(client, {
    name: 'place_alias_changed',
    select: 'select distinct name from hub.compound_alias where from_edition = $1 or until_edition = $1',
    parameters: [edition],
  });
}

async function mergeAliases(client: pg.ClientBase, edition: number): Promise<void> {
  await makeTempTable(client, {
    name: 'place_alias_use',
    select: `
      select u.name, u.code, e.district_code, e.names, sum(u.uses)::int as uses
      from (
        select a.compound as name, a.compound_code as code, count(*) as uses
        from place_alias_name n join hub.address_record a on a.compound = n.name
        where a.compound_code is not null and a.landmark is null and a.until_edition = ${openEdition}
        group by 1, 2
        union all
        select a.name, t.code, sum(a.uses)
        from (
          select a.compound as name, a.road, a.road_number, a.district_code, count(*) as uses
          from place_alias_name n join hub.address_record a on a.compound = n.name
          where a.compound_code is null and a.road is not null and a.road_number is not null and a.until_edition = ${openEdition}
          group by 1, 2, 3, 4
        ) a
        cross join lateral (
          select min(r.code) as code
          from hub.compound_entrance r join hub.compound_entry e on e.code = r.code and e.until_edition = ${openEdition}
          where r.road = a.road and r.road_number = a.road_number and r.until_edition = ${openEdition}
            and (a.district_code is null or e.district_code is null or e.district_code = a.district_code)
          having count(*) = 1
        ) t
        group by 1, 2
      ) u
      join hub.compound_entry e on e.code = u.code and e.until_edition = ${openEdition}
      group by 1, 2, 3, 4`,
    statistics: [],
  });
  await mergeVersions(client, {
    table: 'hub.compound_alias',
    key: ['name', 'code'],
    columns: ['district_code'],
    desired: `(
      select name, code, district_code
      from (select u.*, sum(uses) over (partition by name, district_code) as all_uses from place_alias_use u) u
      where uses >= ${aliasSupport} and uses >= ${aliasShare} * all_uses and name <> all(names))`,
    scope: [{ columns: ['name'], among: 'place_alias_name' }],
    edition,
  });
}
