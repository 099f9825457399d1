/** Gives an address that does not tell its community the usual one of its door number or landmark: what the other records there say of themselves. */
import type pg from 'pg';
import { usualArea } from '../../linking/place-rules.ts';
import { openEdition } from '../versioned-tables.ts';
import { mergeLinks } from './merge-links.ts';
import { makeTempTable } from './temp-table.ts';

/**
 * After all other links of the edition. Only what a record says of itself counts (`area_rule` own), never what it was given here: the outcome does not depend on
 * the order of arrival.
 */
export async function inheritAreas(client: pg.ClientBase, edition: number): Promise<void> {
  const moved = await makeTempTable(client, {
    name: 'place_area_top',
    select: `
      select t.top, p.kind, case when p.kind = 'LANDMARK' then ${usualArea.landmarkSupport} else ${usualArea.numberSupport} end as support,
        case when p.kind = 'LANDMARK' then ${usualArea.landmarkShare} else ${usualArea.numberShare} end as share
      from (
        select distinct k.top from (
          select place from hub.place_link where from_edition = $1 union all select place from hub.place_link where until_edition = $1
        ) l join vault.place_key k using (place)
      ) t join hub.place p on p.place = t.top where p.kind in ('ROAD_NUMBER', 'LANDMARK')`,
    parameters: [edition],
    statistics: ['top'],
  });
  if (moved === 0) return;
  await makeTempTable(client, {
    name: 'place_area_link',
    select: `
      select t.top, l.record, l.part, l.place, l.level, l.rule, l.district_code, l.street_code, l.community_code, l.grid_code, l.area_rule
      from place_area_top t join vault.place_key k on k.top = t.top join hub.place_link l on l.place = k.place and l.until_edition = ${openEdition}`,
    statistics: ['top', 'record', 'part'],
  });
  await makeTempTable(client, {
    name: 'place_area_usual',
    select: `
      select top, district_code, community_code, grid_code
      from (
        select c.*, sum(uses) over (partition by c.top) as all_uses, row_number() over (partition by c.top order by uses desc, community_code) as place
        from (
          select top, left(community_code, 6) as district_code, community_code, count(*) as uses,
            case when count(distinct grid_code) = 1 then min(grid_code) end as grid_code
          from place_area_link where area_rule = 'own' group by top, community_code
        ) c
      ) c
      join place_area_top t using (top)
      where c.place = 1 and uses >= support and uses >= share * all_uses`,
    statistics: ['top'],
  });
  // Its own district, street and community again, as the text has them, and then what it inherits.
  const heirs = `
      select l.record, l.part, l.place, l.level, l.rule,
        coalesce(own.district_code, u.district_code) as district_code, coalesce(a.street_code, left(u.community_code, 9)) as street_code,
        u.community_code, u.grid_code, case when u.top is not null then 'place' end as area_rule
      from place_area_link l
      join hub.address_record a on a.record = l.record and a.part = l.part and a.until_edition = ${openEdition}
      join vault.place_key t on t.place = l.top
      cross join lateral (select coalesce(a.district_code, left(a.street_code, 6), nullif(left(split_part(t.key, ':', 2), 6), '')) as district_code) own
      left join place_area_usual u on u.top = l.top and (own.district_code is null or own.district_code = u.district_code)
        and (a.street_code is null or starts_with(u.community_code, a.street_code))
      where l.area_rule is null or l.area_rule = 'place'`;
  await mergeLinks(client, edition, {
    desired: `(${heirs})`,
    targets: `select record, part from place_area_link where area_rule is null or area_rule = 'place'`,
  });
}
