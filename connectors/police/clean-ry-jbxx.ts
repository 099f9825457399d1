/** ry_jbxx: a person known from any event, with a present and a registered address. */
import { cleanCitizenId } from '../../cleaning/clean-citizen-id.ts';
import { cleanDate } from '../../cleaning/clean-date.ts';
import { cleanName } from '../../cleaning/clean-name.ts';
import { cleanPhones } from '../../cleaning/clean-phones.ts';
import { cleanSex } from '../../cleaning/clean-sex.ts';
import type { DocumentKind } from '../../core/records.ts';
import { addressRow } from '../address-row.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { personRow } from '../person-row.ts';
import { readCode } from '../read-code.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { personSchema } from './rows.ts';

const documents: Readonly<Record<string, DocumentKind>> = {
  '111': 'citizen_id',
  '114': 'military',
  '414': 'passport',
  '553': 'residence_permit',
  '999': 'other',
};

export const cleanPerson = makeCleaner(personSchema, ({ raw, context }) => {
  const book = makeVerdictBook();
  const document = book.take('zjlxdm', readCode(documents, raw.zjlxdm));
  const person = personRow({
    name: book.take('xm', cleanName(raw.xm)),
    citizenId: book.take('gmsfhm', cleanCitizenId(raw.gmsfhm, { today: context.today, document })),
    phones: book.take('lxdh', cleanPhones(raw.lxdh))?.phones ?? [],
    sex: book.take('xbdm', cleanSex(raw.xbdm)),
    birthDate: book.take('csrq', cleanDate(raw.csrq, { today: context.today })),
  });
  const home = addressRow({ role: 'home', text: raw.xzdz, book, column: 'xzdz' });
  const registered = addressRow({ role: 'registered', part: 'hjdz', text: raw.hjdz, book, column: 'hjdz' });
  return { rows: [person, home, registered].filter((row) => row !== null), verdicts: book.verdicts };
});
