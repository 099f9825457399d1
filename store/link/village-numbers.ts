/** Door numbers of villages: no road, the community's name or a hamlet's instead (车田熊家自然村129号, 车田129号). */
import type pg from 'pg';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

/**
 * Fills `place_village (n, community, hamlet, number, top_key)` for rows with a number, a community and neither road nor known compound. The hamlet is '' when the
 * text names the community only. The key is that of a road number with the community in the district's stead.
 */
export async function makeVillageNumbers(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'place_village',
    select: `
      select v.*, 'number:' || v.community || ':' || v.hamlet || ':' || v.number as top_key
      from (
        select r.n, r.text_community as community, r.road_number as number,
          case when r.compound is null or starts_with(a.name, regexp_replace(r.compound, '(村|社区)$', '')) then '' else r.compound end as hamlet
        from place_row r join place_choice c using (n) left join place_area a on a.code = r.text_community
        where c.compound_code is null and r.road is null and r.road_number is not null and r.text_community is not null
      ) v`,
    statistics: ['n', 'community', 'number'],
  });
}

const group = `'\\d+组$'`;
/** SQL over a text's house `v` and the register's `f`: two groups of a hamlet may have a house of one number each. */
const sameHamlet = `regexp_replace(split_part(f.key, ':', 3), ${group}, '') = regexp_replace(v.hamlet, ${group}, '')
  and (v.hamlet !~ ${group} or split_part(f.key, ':', 3) !~ ${group})`;

/**
 * Fills `place_village_top (n, top_key)`: the register's house of that number in the community, when the hamlet agrees, or one of the two does not say it or its
 * group (上胡坊3组24号 is 上胡坊24号) and there is one such house number only; otherwise the row's own key.
 */
export async function chooseVillageNumbers(client: pg.ClientBase, standing: number = openEdition): Promise<void> {
  await makeTempTable(client, {
    name: 'place_village_top',
    select: `
      select v.n, coalesce(
          min(f.key) filter (where f.key = v.top_key),
          case when count(distinct f.key) filter (where ${sameHamlet}) = 1 then min(f.key) filter (where ${sameHamlet}) end,
          case when count(distinct f.key) = 1 and (v.hamlet = '' or min(split_part(f.key, ':', 3)) = '') then min(f.key) end,
          v.top_key) as top_key
      from place_village v
      join place_row r on r.n = v.n and not r.register
      left join lateral (
        select t.key
        from hub.address_record a
        join hub.place_link l on l.record = a.record and l.part = a.part and l.rule = 'register' and l.until_edition = ${standing}
        join vault.place_key k on k.place = l.place join vault.place_key t on t.place = k.top
        where a.community_code = v.community and a.road_number = v.number and a.road is null and a.until_edition = ${standing} and a.role = 'dwelling'
          and starts_with(t.key, 'number:')
      ) f on true
      group by v.n, v.hamlet, v.top_key`,
    statistics: ['n'],
  });
}
