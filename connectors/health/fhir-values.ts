/** Reads what several resource types share: addresses, telephone numbers, periods, codes. */
import { cleanDate } from '../../cleaning/clean-date.ts';
import { cleanInstant } from '../../cleaning/clean-instant.ts';
import { cleanPhones } from '../../cleaning/clean-phones.ts';
import type { VerdictBook } from '../verdict-book.ts';
import type { FhirAddress, FhirPeriod, FhirTelecom } from './rows.ts';

/** One text of a FHIR address: `text` as written, else its parts from the large to the small. */
export function addressText(address: FhirAddress | null | undefined): string | null {
  if (address === null || address === undefined) return null;
  const written = address.text?.trim() ?? '';
  if (written !== '') return written;
  const parts = [address.state, address.city, address.district, ...(address.line ?? [])];
  const joined = parts.map((part) => part?.trim() ?? '').join('');
  return joined === '' ? null : joined;
}

/** Where somebody lives now: not an old address, home before others. */
export function presentAddress(addresses: readonly FhirAddress[] | null | undefined): FhirAddress | null {
  const present = (addresses ?? []).filter(({ use, period }) => use !== 'old' && use !== 'billing' && (period?.end ?? null) === null);
  return present.find(({ use }) => use === 'home') ?? present[0] ?? null;
}

/** All numbers of the telephones that are not marked as old, each once. */
export function phonesOf(telecom: FhirTelecom, book: VerdictBook): readonly string[] {
  const phones = new Set<string>();
  for (const point of telecom ?? []) {
    if ((point.period?.end ?? null) !== null) continue;
    for (const phone of book.take('telecom', cleanPhones(point.value))?.phones ?? []) phones.add(phone);
  }
  return [...phones];
}

/** FHIR's dateTime may tell a day, a month or a year and no more. */
const whole = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const day = 86_400_000;
const shanghaiOffset = 8 * 3_600_000;

/**
 * Instants of a period. What tells no time of day lasts from its first midnight in Asia/Shanghai, and at the end of a period it belongs to it as a whole: that
 * ends with the midnight after it.
 */
export function periodOf(period: FhirPeriod, book: VerdictBook): { readonly start: string | null; readonly end: string | null } {
  const start = book.take('period.start', instantOf(period?.start));
  const end = book.take('period.end', instantOf(period?.end));
  const [, year, month, date] = whole.exec(period?.end?.trim() ?? '') ?? [];
  if (end === null || year === undefined) return { start, end };
  const after = date === undefined ? Date.UTC(Number(year), Number(month ?? 12)) - shanghaiOffset : Date.parse(end) + day;
  return { start, end: new Date(after).toISOString() };
}

/** A form of FHIR's own and not a repair. */
function instantOf(text: string | null | undefined): ReturnType<typeof cleanInstant> {
  const [, year, month, date] = whole.exec(text?.trim() ?? '') ?? [];
  const cleaned = cleanInstant(year === undefined ? text : `${year}-${month ?? '01'}-${date ?? '01'}`);
  return cleaned.reason === 'date_only' ? { value: cleaned.value, verdict: 'valid' } : cleaned;
}

/** The day in Asia/Shanghai of a dateTime, which may lie ahead. */
export function dayOf(text: string, today: string): ReturnType<typeof cleanDate> {
  const cleaned = cleanDate(text, { today, allowFuture: true });
  return cleaned.reason === 'form' && text.includes('T') ? { value: cleaned.value, verdict: 'valid' } : cleaned;
}

/** Codes only: anything that looks like text is not one. */
export function codesOf(
  concept: { readonly coding?: readonly { readonly code?: string | null | undefined }[] | null | undefined } | null | undefined,
): readonly string[] {
  return (concept?.coding ?? []).map(({ code }) => code?.trim() ?? '').filter((code) => /^[A-Za-z0-9_.-]{1,64}$/.test(code));
}
