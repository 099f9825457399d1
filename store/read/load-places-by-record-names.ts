/** Places that the main address of a record names, by the record's name `<department>:<stream>:<key>`. */
import { placeColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { PlaceRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_places_by_record_names',
  `
  select n.name as asked, ${placeColumns}
  from unnest($1::text[]) n(name)
  join hub.record r on r.department = split_part(n.name, ':', 1) and r.stream = split_part(n.name, ':', 2)
    and r.key = substr(n.name, length(split_part(n.name, ':', 1)) + length(split_part(n.name, ':', 2)) + 3)
  join hub.place_link l on l.record = r.record and l.part = '' and ${stands('l')}
  join hub.place p on p.place = l.place join hub.place_version v on v.place = p.place and ${stands('v')}
  where :signed`,
);

export function loadPlacesByRecordNames(reader: Reader, names: readonly string[]): Promise<(PlaceRow & { readonly asked: string })[]> {
  return reader.rows<PlaceRow & { readonly asked: string }>(statement, [names]);
}
