/** Patient: a person as the health commission knows them, with a home. */
import { cleanCitizenId } from '../../cleaning/clean-citizen-id.ts';
import { cleanDate } from '../../cleaning/clean-date.ts';
import { cleanName } from '../../cleaning/clean-name.ts';
import { cleanSex } from '../../cleaning/clean-sex.ts';
import type { CleanedRow } from '../connector.ts';
import { addressRow } from '../address-row.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { personRow } from '../person-row.ts';
import { sourceKey } from '../source-key.ts';
import { idOfReference } from '../transports/fhir/fhir-reference.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { addressText, phonesOf, presentAddress } from './fhir-values.ts';
import { codeSystems, patientSchema } from './rows.ts';
import type { PatientResource } from './rows.ts';

/** Link types with which the department says that two of its records are one person. */
const samePerson: readonly unknown[] = ['replaced-by', 'replaces', 'seealso'];

export const cleanPatient = makeCleaner(patientSchema, ({ key, raw, context }): CleanedRow => {
  const book = makeVerdictBook();
  const { today } = context;
  const deceasedOn = book.take('deceasedDateTime', cleanDate(shanghaiDay(raw.deceasedDateTime), { today }));
  const person = personRow({
    name: book.take('name', cleanName(nameText(raw.name))),
    citizenId: book.take('identifier', cleanCitizenId(identifier(raw, codeSystems.citizenId), { today })),
    healthCard: sourceKey(identifier(raw, codeSystems.healthCard)),
    phones: phonesOf(raw.telecom, book),
    sex: book.take('gender', cleanSex(raw.gender)),
    birthDate: book.take('birthDate', cleanDate(raw.birthDate, { today })),
    birthYear: birthYear(raw.birthDate, today),
    deceased: raw.deceasedBoolean === true || (raw.deceasedDateTime ?? null) !== null,
    deceasedOn,
    sameAs: linkedPatients(key, raw.link),
  });
  const home = addressRow({ role: 'home', text: addressText(presentAddress(raw.address)), book, column: 'address' });
  return { rows: home === null ? [person] : [person, home], verdicts: book.verdicts };
});

/** The value in use, else any. */
function identifier(patient: PatientResource, system: string): string | null {
  const values = (patient.identifier ?? []).filter((candidate) => candidate.system === system);
  return (values.find(({ use }) => use !== 'old') ?? values[0])?.value ?? null;
}

/** The official name before the usual one; Chinese names are written family name first, without a space. */
function nameText(names: PatientResource['name']): string | null {
  const current = (names ?? []).filter(({ use }) => use !== 'old' && use !== 'nickname');
  const name = current.find(({ use }) => use === 'official') ?? current[0];
  if (name === undefined) return null;
  if ((name.text?.trim() ?? '') !== '') return name.text ?? null;
  const parts = [name.family ?? '', ...(name.given ?? [])];
  return parts.join(/[A-Za-z]/.test(parts.join('')) ? ' ' : '');
}

/** A FHIR date may tell a year, or a year and a month. */
function birthYear(text: string | null | undefined, today: string): number | null {
  const [, year] = /^(\d{4})(?:-(?:0[1-9]|1[0-2]))?$/.exec(text?.trim() ?? '') ?? [];
  return year === undefined || cleanDate(`${year}-01-01`, { today }).value === null ? null : Number(year);
}

/** FHIR instants carry a zone; the day is the one in Nanchang. */
function shanghaiDay(text: string | null | undefined): string | null {
  const time = /T.*(?:Z|[+-]\d{2}:\d{2})$/.test(text ?? '') ? Date.parse(text ?? '') : Number.NaN;
  return Number.isNaN(time) ? (text ?? null) : new Date(time + 8 * 3_600_000).toISOString().slice(0, 10);
}

function linkedPatients(key: string, links: PatientResource['link']): readonly string[] {
  const ids = (links ?? []).map(({ type, other }) => (samePerson.includes(type) ? idOfReference('Patient', other?.reference) : null));
  return [...new Set(ids.filter((id) => id !== null && id !== key))].map((id) => `health:Patient:${id}`);
}
