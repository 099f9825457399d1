/** grids: a governance grid [网格] with its polygon. */
import { cleanKey } from '../../cleaning/clean-key.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readNumber } from '../read-number.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { gridSchema } from './rows.ts';

export const cleanGrid = makeCleaner(
  gridSchema,
  ({ key, raw }) => {
    const book = makeVerdictBook();
    const households = raw.households === null || raw.households === undefined ? null : String(raw.households);
    return {
      rows: [
        {
          kind: 'grid',
          part: '',
          code: key,
          name: cleanText(raw.name, { maximum: 200 }).value ?? key,
          community_code: cleanKey(raw.community),
          station_code: cleanKey(raw.station),
          police_grid: cleanKey(raw.policeGrid),
          households: book.take('households', readNumber(households, { least: 0, most: 1_000_000, integer: true })),
          geometry: raw.geometry,
        },
      ],
      verdicts: book.verdicts,
    };
  },
  { unchecked: ['geometry'] },
);
