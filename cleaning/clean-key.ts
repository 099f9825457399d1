/** Brings a source's key to one form: the same key is often typed with other case, width or padding. */

/** Trimmed, NFKC, upper-case, without characters that cannot be shown; null when nothing is left. Not for FHIR ids, which tell case apart. */
export function cleanKey(text: string | number | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const key = String(text)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]/gu, '')
    .trim()
    .toUpperCase();
  return key === '' ? null : key;
}
