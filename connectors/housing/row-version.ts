/** Text that sorts as the versions of a housing row do: drop, then the row's own update time, then its place in the file. */

export function rowVersion(sequence: number, updated: unknown, row: number): string {
  return `${String(sequence).padStart(10, '0')}.${sortableTime(updated)}.${String(row).padStart(10, '0')}`;
}

/** 14 digits; a time that cannot be read sorts first. */
function sortableTime(text: unknown): string {
  const parts = typeof text === 'string' ? /(\d{4})\D?(\d{1,2})\D?(\d{1,2})(?:\D+(\d{1,2}):(\d{1,2})(?::(\d{1,2}))?)?/.exec(text) : null;
  if (parts === null) return '0'.repeat(14);
  return parts
    .slice(1, 7)
    .map((part, index) => (part ?? '').padStart(index === 0 ? 4 : 2, '0'))
    .join('');
}
