/** Brings a source's key to one form: the same key is often typed with other case, width or padding. */

/** Nearly every key: nothing below would change it. */
const plain = /^[!-`{-~]+$/;

/** Trimmed, NFKC, upper-case, without characters that cannot be shown; null when nothing is left. Not for FHIR ids, which tell case apart. */
export function cleanKey(text: string | number | null | undefined): string | null {
  if (text === null || text === undefined) return null;
  const raw = String(text);
  if (plain.test(raw)) return raw;
  const key = raw
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\uFFFD]/gu, '')
    .trim()
    .toUpperCase();
  return key === '' ? null : key;
}
