/** A page of the people who live or are registered at each of several places or inside them, in one statement. */
import { clearValues, currentResidence, personColumns } from './columns.ts';
import { makePage, openPage, scopeOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import type { Reader } from './reader.ts';
import type { PersonRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePersonRecord } from './visibility.ts';

const mostPeople = 50;

const statement = defineStatement(
  'list_residents',
  `select n.place as owner, x.* from unnest($1::bigint[]) with ordinality n(place, position) cross join lateral (
    select ${personColumns}
    from (
      select distinct rs.person
      from (with recursive inside (place) as (
          select n.place union select pv.place from inside i join hub.place_version pv on pv.parent = i.place and ${stands('pv')} where :buildings)
        select place from inside) inside
      join hub.residence rs on rs.place = inside.place and ${stands('rs')} and ${currentResidence}
      join hub.record r on r.record = rs.record
      where rs.person > $2::bigint and ${visiblePersonRecord('r')}
    ) resident
    join hub.person_version v on v.person = resident.person and ${stands('v')} join hub.person p on p.person = v.person ${clearValues}
    order by p.person limit $3) x
  order by n.position, x.person`,
);

/** @returns one page for each of `places`. */
export async function listResidents(reader: Reader, places: readonly number[], request: PageRequest): Promise<Page<PersonRow>[]> {
  const opened = places.map((place) => openPage(reader, scopeOf('residents', place), request, mostPeople));
  const rows = await reader.rows<PersonRow & { readonly owner: number }>(statement, [places, opened[0]?.key?.[0] ?? 0, request.first + 1]);
  return opened.map((page, index) =>
    makePage(
      reader,
      page,
      rows.filter((row) => row.owner === places[index]),
      (row) => [row.person],
    ),
  );
}
