/** Writes a source's timestamp so that text order is time order, whatever zone and precision it came with. */

const shape = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2})(?:\.(\d{1,9}))?(Z|[+-]\d{2}:\d{2})$/i;

/** UTC with nine fraction digits, or null when it is no RFC 3339 timestamp. */
export function sortableInstant(text: string | null | undefined): string | null {
  const match = shape.exec(text?.trim() ?? '');
  if (match === null) return null;
  const [, seconds = '', fraction = '', zone = 'Z'] = match;
  const time = Date.parse(`${seconds.toUpperCase()}${zone.toUpperCase()}`);
  if (Number.isNaN(time)) return null;
  return `${new Date(time).toISOString().slice(0, 19)}.${fraction.padEnd(9, '0')}Z`;
}
