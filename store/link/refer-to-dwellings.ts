/** Cases that name a dwelling by the register's own key are there, whatever their address text says. */
import type pg from 'pg';
import { openEdition } from '../versioned-tables.ts';
import { mergeLinks } from './merge-links.ts';
import { makeTempTable } from './temp-table.ts';

/** After the register's dwellings, before texts. Fills `place_reference`; a reference to a dwelling that is not in the register is left to its text. */
export async function referToDwellings(client: pg.ClientBase, edition: number): Promise<number> {
  const referred = await makeTempTable(client, {
    name: 'place_reference',
    select: `
      select c.record, a.part, l.place, l.level, l.district_code, l.street_code, own.community_code, own.grid_code,
        case when own.community_code is not null then 'dwelling' end as area_rule
      from (
        select case_row.record, case_row.details ->> 'dwellingRef' as ref
        from (select distinct record from place_target) t join hub.case_record case_row using (record)
        where case_row.until_edition = ${openEdition} and case_row.details ->> 'dwellingRef' is not null
      ) c
      join hub.address_record a on a.record = c.record and a.until_edition = ${openEdition}
      join hub.record dwelling on dwelling.department = split_part(c.ref, ':', 1) and dwelling.stream = split_part(c.ref, ':', 2)
        and dwelling.key = substr(c.ref, length(split_part(c.ref, ':', 1)) + length(split_part(c.ref, ':', 2)) + 3)
      join hub.place_link l on l.record = dwelling.record and l.until_edition = ${openEdition} and l.rule = 'register'
      cross join lateral (
        select case when l.area_rule <> 'place' then l.community_code end as community_code, case when l.area_rule <> 'place' then l.grid_code end as grid_code
      ) own`,
  });
  if (referred === 0) return 0;
  await mergeLinks(client, edition, {
    desired: `(select record, part, place, level, 'dwelling_ref' as rule, district_code, street_code, community_code, grid_code, area_rule from place_reference)`,
    targets: 'select record, part from place_reference',
  });
  return referred;
}
