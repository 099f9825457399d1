/** A page of places: by text, filter, distance or box; by distance when a circle is given, else in the hub's own order. */
import { HubError } from '../../core/hub-error.ts';
import { placeColumns } from './columns.ts';
import { makeConditions } from './conditions.ts';
import { makePage, openPage, scopeOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import { addBox, addPlaceFilter } from './place-filter.ts';
import type { Box, PlaceFilter } from './place-filter.ts';
import type { Reader } from './reader.ts';
import type { PlaceRow } from './rows.ts';
import { stands } from './visibility.ts';

export interface PlaceListRequest extends PageRequest {
  /** Already in the form that addresses are kept in. */
  readonly search?: string | null | undefined;
  readonly filter?: PlaceFilter | null | undefined;
  readonly near?: { readonly longitude: number; readonly latitude: number; readonly metres: number } | null | undefined;
  readonly within?: Box | null | undefined;
}

const mostPlaces = 100;
const mostMetres = 5000;
/** Metres of one degree of latitude; over a few kilometres a plane is exact to centimetres. */
const degree = 111_195;

export async function listPlaces(reader: Reader, request: PlaceListRequest): Promise<Page<PlaceRow>> {
  const { search, filter, near, within } = request;
  const opened = openPage(reader, scopeOf('places', search, filter, near, within), request, mostPlaces);
  const conditions = makeConditions();
  const { value, add } = conditions;
  if (search != null && search !== '') add('search', `v.address_general like ${value(`%${search.replace(/[\\%_]/g, '\\$&')}%`)}`);
  addPlaceFilter(conditions, filter ?? {});
  if (within != null) addBox(conditions, 'within', within);
  let distance = '0::float8';
  if (near != null) {
    if (!(near.metres > 0 && near.metres <= mostMetres && Math.abs(near.latitude) < 89)) {
      throw new HubError('BAD_INPUT', {
        problem: 'The circle of `near` is not one that can be searched',
        fix: `Give degrees and a radius of 1 to ${mostMetres} metres`,
      });
    }
    const tall = near.metres / degree;
    const wide = tall / Math.cos((near.latitude * Math.PI) / 180);
    addBox(conditions, 'near', {
      west: near.longitude - wide,
      east: near.longitude + wide,
      south: near.latitude - tall,
      north: near.latitude + tall,
    });
    const [longitude, latitude] = [`${value(near.longitude)}::float8`, `${value(near.latitude)}::float8`];
    distance = `(${degree} * sqrt(power((v.longitude - ${longitude}) * cos(radians(${latitude})), 2) + power(v.latitude - ${latitude}, 2)))`;
    add('circle', `${distance} <= ${value(near.metres)}::float8`);
  }
  if (opened.key !== null) add('after', `(${distance}, v.place) > (${value(opened.key[0])}::float8, ${value(opened.key[1])}::bigint)`);
  const { statement, values } = conditions.statement(
    'list_places',
    `select ${placeColumns}, ${distance} as distance
  from hub.place_version v join hub.place p on p.place = v.place
  where ${stands('v')}${conditions.sql()}
  order by ${near == null ? '' : 'distance, '}v.place limit ${value(request.first + 1)}`,
  );
  const rows = await reader.rows<PlaceRow & { readonly distance: number }>(statement, values);
  return makePage(reader, opened, rows, (row) => [row.distance, row.place]);
}
