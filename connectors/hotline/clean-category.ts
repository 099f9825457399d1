/** Cleans one hotline category into an entry of the code dictionary. */
import { makeCleaner } from '../make-cleaner.ts';
import { sourceKey } from '../source-key.ts';
import { categorySchema } from './rows.ts';

export const cleanCategory = makeCleaner(categorySchema, ({ key, raw }) => {
  const name = raw.name.normalize('NFKC').trim();
  if (name === '') return { reject: { reason: 'missing', column: 'name' } };
  const days = raw.workingDays ?? null;
  const usable = days === null || (Number.isInteger(days) && days >= 0 && days <= 3650);
  return {
    rows: [
      {
        kind: 'code',
        part: '',
        system: 'hotline:category',
        code: key,
        name,
        parent: sourceKey(raw.parent),
        handler_code: sourceKey(raw.department),
        working_days: usable ? days : null,
      },
    ],
    verdicts: usable ? {} : { workingDays: 'rejected:shape' },
  };
});
