/** Consent: what decides whether a health fact may be disclosed, and to which kinds of departments. */
import type { ConsentRow } from '../../core/records.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { idOfReference } from '../transports/fhir/fhir-reference.ts';
import { makeVerdictBook } from '../verdict-book.ts';
import { codesOf, periodOf } from './fhir-values.ts';
import { consentSchema } from './rows.ts';

/**
 * Reads against the grain of disclosure: what is unclear permits nothing, and a denial stands whatever else it says. A provision with exceptions of its own is not taken as a
 * permission, because the exceptions are not the hub's to read; one whose dates cannot be read neither.
 */
export const cleanConsent = makeCleaner(consentSchema, ({ raw }) => {
  const book = makeVerdictBook();
  const patient = idOfReference('Patient', raw.patient?.reference);
  if (patient === null) return { reject: { reason: 'missing', column: 'patient' } };
  if (!raw.status) return { reject: { reason: 'missing', column: 'status' } };
  const { provision } = raw;
  const { start, end } = periodOf(provision?.period, book);
  const unreadable = Object.keys(book.verdicts).some((column) => book.verdicts[column]?.startsWith('rejected') === true);
  const row: ConsentRow = {
    kind: 'consent',
    part: '',
    person_ref: `health:Patient:${patient}`,
    active: raw.status === 'active',
    permits: provision?.type === 'permit' && (provision.provision ?? 0) === 0 && !unreadable,
    denies: provision?.type === 'deny',
    purposes: codesOf({ coding: provision?.purpose ?? [] }),
    department_kinds: [...new Set((provision?.actor ?? []).flatMap(({ role }) => codesOf(role)))],
    since: start,
    until: end,
  };
  return { rows: [row], verdicts: book.verdicts };
});
