/** Places by the id that clients have. */
import { placeColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { PlaceRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_places_by_uids',
  `
  select ${placeColumns}
  from hub.place p join hub.place_version v on v.place = p.place
  where p.uid = any($1::uuid[]) and ${stands('v')}`,
);

export function loadPlacesByUids(reader: Reader, uids: readonly string[]): Promise<PlaceRow[]> {
  return reader.rows<PlaceRow>(statement, [uids]);
}
