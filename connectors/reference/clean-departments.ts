/** departments: one of the departments that may be given a ticket. */
import { cleanPhones } from '../../cleaning/clean-phones.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { departmentSchema } from './rows.ts';

export const cleanDepartment = makeCleaner(departmentSchema, ({ key, raw }) => {
  const book = makeVerdictBook();
  const name = book.take('name', cleanText(raw.name, { maximum: 200 }));
  if (name === null) return { reject: { reason: 'missing_value', column: 'name' } };
  const department = cleanText(raw.key, { maximum: 60 }).value;
  return {
    rows: [
      { kind: 'handler', part: '', code: key, name, department, phone: book.take('phone', cleanPhones(raw.phone))?.phones[0] ?? null },
    ],
    verdicts: book.verdicts,
  };
});
