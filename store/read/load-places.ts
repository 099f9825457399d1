/** Places by number. */
import { placeColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { PlaceRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_places',
  `
  select ${placeColumns}
  from hub.place_version v join hub.place p on p.place = v.place
  where v.place = any($1::bigint[]) and ${stands('v')}`,
);

export function loadPlaces(reader: Reader, places: readonly number[]): Promise<PlaceRow[]> {
  return reader.rows<PlaceRow>(statement, [places]);
}
