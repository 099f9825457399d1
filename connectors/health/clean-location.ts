/** Location: where care is given; its position is WGS-84. */
import { cleanCoordinates } from '../../cleaning/clean-coordinates.ts';
import { addressRow } from '../address-row.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { addressText } from './fhir-values.ts';
import { locationSchema } from './rows.ts';

/** The name of a place stands in for an address that is not given. */
export const cleanLocation = makeCleaner(locationSchema, ({ raw }) => {
  const book = makeVerdictBook();
  const coordinates = book.take('position', cleanCoordinates(raw.position?.longitude, raw.position?.latitude, { datum: 'WGS84' }));
  const facility = addressRow({ role: 'facility', text: addressText(raw.address) ?? raw.name, coordinates, book, column: 'address' });
  return facility === null ? { reject: { reason: 'missing', column: 'address' } } : { rows: [facility], verdicts: book.verdicts };
});
