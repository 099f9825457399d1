/** Reads Retry-After, in seconds or as an HTTP date, by the source's own clock where it tells it. */

/**
 * Milliseconds to wait, 0 to `maximum`; null when the header is absent or unreadable.
 * A date is compared with the answer's `Date` header, because the hub's clock may be minutes away from the source's.
 */
export function retryAfterMilliseconds(header: string | null, date: string | null, maximum: number): number | null {
  const text = header?.trim() ?? '';
  if (text === '') return null;
  if (/^\d+$/.test(text)) return Math.min(Number(text) * 1000, maximum);
  const until = Date.parse(text);
  if (Number.isNaN(until)) return null;
  const sourceNow = date === null ? Number.NaN : Date.parse(date);
  const wait = until - (Number.isNaN(sourceNow) ? Date.now() : sourceNow);
  return Math.min(Math.max(wait, 0), maximum);
}
