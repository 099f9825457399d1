/** Learns which categories of two departments are about one kind of thing, from the links that the departments wrote themselves. */
import type pg from 'pg';
import { categoryLift, categorySupport } from '../../linking/matter-rules.ts';
import { makeTempTable } from '../link/temp-table.ts';
import { openEdition } from '../versioned-tables.ts';
import { mergeVersions } from './merge-versions.ts';

/** After the edition's written links. Brings hub.matter_category up to date, one row for each direction. */
export async function learnMatterCategories(client: pg.ClientBase, edition: number): Promise<void> {
  await makeTempTable(client, {
    name: 'matter_category_pair',
    select: `
        select a.category_system as one_system, a.category as one_category, b.category_system as other_system, b.category as other_category, count(*)::int as links
        from (
          select source as one, target as other from hub.case_link where until_edition = ${openEdition}
          union all select target, source from hub.case_link where until_edition = ${openEdition}
        ) l
        join hub.case_version a on a.record = l.one and a.until_edition = ${openEdition} and a.category is not null
        join hub.case_version b on b.record = l.other and b.until_edition = ${openEdition} and b.category is not null and b.department <> a.department
        group by 1, 2, 3, 4`,
    statistics: [],
  });
  await mergeVersions(client, {
    table: 'hub.matter_category',
    key: ['one_system', 'one_category', 'other_system', 'other_category'],
    columns: [],
    desired: `(
        select one_system, one_category, other_system, other_category
        from (
          select p.*, sum(links) over (partition by one_system, one_category, other_system) as of_one,
            sum(links) over (partition by other_system, other_category, one_system) as of_other, sum(links) over (partition by one_system, other_system) as of_all
          from matter_category_pair p
        ) p
        where links >= ${categorySupport} and links * of_all >= ${categoryLift} * of_one * of_other)`,
    scope: 'all',
    edition,
  });
}

/** Fills `matter_category_flipped (system, category)`: categories of which the edition learnt or forgot something. */
export async function makeFlippedCategories(client: pg.ClientBase, edition: number): Promise<void> {
  await makeTempTable(client, {
    name: 'matter_category_flipped',
    select: `
      select one_system as system, one_category as category from hub.matter_category where $1 in (from_edition, until_edition)
      union select other_system, other_category from hub.matter_category where $1 in (from_edition, until_edition)`,
    parameters: [edition],
  });
}
