/** Reads what several resource types share: addresses, telephone numbers, periods, codes. */
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

/**
 * Instants of a period. A bare date at its end means that the whole day still belongs to it, so it ends with the next midnight in
 * Asia/Shanghai.
 */
export function periodOf(period: FhirPeriod, book: VerdictBook): { readonly start: string | null; readonly end: string | null } {
  const start = book.take('period.start', wholeDay(period?.start));
  const end = book.take('period.end', wholeDay(period?.end));
  const bareEnd = /^\d{4}-\d{2}-\d{2}$/.test(period?.end?.trim() ?? '');
  return { start, end: end !== null && bareEnd ? new Date(Date.parse(end) + 86_400_000).toISOString() : end };
}

/** FHIR allows dates where it has instants: that is a form of its own and not a repair. */
function wholeDay(text: string | null | undefined): ReturnType<typeof cleanInstant> {
  const cleaned = cleanInstant(text);
  return cleaned.reason === 'date_only' ? { value: cleaned.value, verdict: 'valid' } : cleaned;
}

/** Codes only: anything that looks like text is not one. */
export function codesOf(
  concept: { readonly coding?: readonly { readonly code?: string | null | undefined }[] | null | undefined } | null | undefined,
): readonly string[] {
  return (concept?.coding ?? []).map(({ code }) => code?.trim() ?? '').filter((code) => /^[A-Za-z0-9_.-]{1,64}$/.test(code));
}
