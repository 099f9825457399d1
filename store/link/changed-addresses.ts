/** Which addresses of the changed records changed themselves: most records change in something else, and what they wrote about a place stays resolved. */
import type pg from 'pg';
import { recordTables } from '../record-tables.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

const content = (alias: string): string =>
  Object.keys(recordTables.address.open)
    .map((column) => `${alias}.${column}`)
    .join(', ');

/** What a case says of its dwelling decides over its address. */
const dwelling = (edition: string): string =>
  `(select min(k.details ->> 'dwellingRef') from hub.case_record k where k.record = a.record and k.${edition} = $1)`;

const unchanged = `exists (
  select 1 from hub.address_record o join vault.address_record ov on ov.record = o.record and ov.part = o.part and ov.from_edition = o.from_edition
  where o.record = a.record and o.part = a.part and (case when a.from_edition = $1 then o.until_edition else o.from_edition end) = $1
    and (${content('o')}, ov.unit, ov.room) is not distinct from (${content('a')}, v.unit, v.room))
  and ${dwelling('from_edition')} is not distinct from ${dwelling('until_edition')}`;

/**
 * Needs `stage.changed_record`. Fills `place_changed`: address rows that this edition opened or closed, without those that it closed and opened as they were.
 * `closes`: the edition closes any record at all; a first load has nothing to compare with, and unit and room stay empty.
 */
export async function makeChangedAddresses(client: pg.ClientBase, edition: number, closes: boolean): Promise<number> {
  return await makeTempTable(client, {
    name: 'place_changed',
    select: `
      select a.record, a.part, a.role, a.compound_code, a.compound, a.district_code, a.building, ${closes ? 'v.unit, v.room' : 'null::text as unit, null::text as room'}, a.road, a.road_number, a.community_code, a.longitude, a.latitude,
        c.department, c.stream, a.from_edition = $1 as opens, a.until_edition = ${openEdition} as stands
      from stage.changed_record c
      join hub.address_record a using (record)
      ${closes ? 'join vault.address_record v on v.record = a.record and v.part = a.part and v.from_edition = a.from_edition' : ''}
      where (a.from_edition = $1 or a.until_edition = $1)${closes ? ` and not (${unchanged})` : ''}`,
    parameters: [edition],
    statistics: ['record', 'part', 'role', 'department'],
  });
}
