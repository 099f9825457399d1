/** A page of the places directly inside each of several places, in one statement; dwellings only for those who may see buildings. */
import { placeColumns } from './columns.ts';
import { makePage, openPage, scopeOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import type { Reader } from './reader.ts';
import type { PlaceRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const mostChildren = 100;

const statement = defineStatement(
  'list_children',
  `select n.place as owner, x.* from unnest($1::bigint[]) with ordinality n(place, position) cross join lateral (
    select ${placeColumns}
    from hub.place_version v join hub.place p on p.place = v.place
    where v.parent = n.place and ${stands('v')} and (v.kind <> 'DWELLING' or :buildings) and v.place > $2::bigint
    order by v.place limit $3) x
  order by n.position, x.place`,
);

/** @returns one page for each of `places`. */
export async function listChildren(reader: Reader, places: readonly number[], request: PageRequest): Promise<Page<PlaceRow>[]> {
  const opened = places.map((place) => openPage(reader, scopeOf('children', place), request, mostChildren));
  const rows = await reader.rows<PlaceRow & { readonly owner: number }>(statement, [places, opened[0]?.key?.[0] ?? 0, request.first + 1]);
  return opened.map((page, index) =>
    makePage(
      reader,
      page,
      rows.filter((row) => row.owner === places[index]),
      (row) => [row.place],
    ),
  );
}
