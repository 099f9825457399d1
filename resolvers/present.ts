/** A row that must be there because the row that names it is, in the same edition and for the same viewer. */
import { HubError } from '../core/hub-error.ts';
import type { PersonRow, PlaceRow } from '../store/read/rows.ts';
import type { HubContext } from './context.ts';

function missing(what: string): HubError {
  return new HubError('INTERNAL', { problem: `A ${what} that another row names is not there`, fix: 'Report it with the edition number' });
}

export async function presentPerson(person: number, { loaders }: HubContext): Promise<PersonRow> {
  const row = await loaders.persons.load(person);
  if (row === null) throw missing('person');
  return row;
}

export async function presentPlace(place: number, { loaders }: HubContext): Promise<PlaceRow> {
  const row = await loaders.places.load(place);
  if (row === null) throw missing('place');
  return row;
}
