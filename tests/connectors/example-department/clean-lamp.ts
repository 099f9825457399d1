/** lamp: where a street lamp stands. */
import { cleanCoordinates } from '../../../cleaning/clean-coordinates.ts';
import { addressRow } from '../../../connectors/address-row.ts';
import { makeCleaner } from '../../../connectors/make-cleaner.ts';
import { makeVerdictBook } from '../../../connectors/verdict-book.ts';
import { lampSchema } from './rows.ts';

export const cleanLamp = makeCleaner(lampSchema, ({ raw }) => {
  const book = makeVerdictBook();
  const coordinates = book.take('longitude,latitude', cleanCoordinates(raw.longitude, raw.latitude, { datum: 'WGS84' }));
  const address = addressRow({ role: 'facility', text: raw.address, coordinates, book, column: 'address' });
  return address === null ? { reject: { reason: 'missing_value', column: 'address' } } : { rows: [address], verdicts: book.verdicts };
});
