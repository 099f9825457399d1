/** Reads a point in time; where no zone is given it is Asia/Shanghai wall clock. */
import { isBlank } from './blank.ts';
import { calendarDate, digitsAt, dateOfExcelSerial, isNoneDate } from './calendar-date.ts';
import { absent, rejected, repaired, valid, type Outcome } from './outcome.ts';

export interface InstantOptions {
  /** ISO 8601; later instants are rejected as future. Default: none are. */
  readonly notAfter?: string;
}

// +08:00 as a number and not a zone database: since 1992 China has had no summer time, and no department's events are older.
const shanghaiOffset = 8 * 3_600_000;

const pattern =
  /^(\d{4})\s*[-/.年]?\s*(\d{1,2})\s*[-/.月]?\s*(\d{1,2})\s*日?(?:[\sT]*(\d{1,2})\s*[:时點点]?\s*(\d{2}|\d(?=分))\s*[:分]?\s*(\d{1,2})?(?:[.,](\d{1,9}))?\s*秒?)?\s*(Z|UTC|[+-]\d{2}(?::?\d{2})?)?$/i;

/** ISO 8601 in UTC with milliseconds and `Z`. */
export function cleanInstant(given: string | number | Date | null | undefined, options: InstantOptions = {}): Outcome<string> {
  if (given === null || given === undefined) return absent;
  if (given instanceof Date) return Number.isNaN(given.getTime()) ? rejected('not_a_date') : judge(valid(given.toISOString()), options);
  const raw = String(given);
  if (isBlank(raw)) return absent;
  const plain = readPlain(raw);
  if (plain !== null) return judge(valid(plain), options);
  const text = raw.normalize('NFKC').trim();
  const serial = /^\d{5}(?:\.\d+)?$/.test(text) ? Number(text) : null;
  if (serial !== null) return judge(readSerial(serial), options);
  const parts = pattern.exec(text);
  return parts === null ? rejected('shape') : judge(readParts(parts), options);
}

/** `2024-05-01 08:30:00` or `2024-05-01T08:30:00`, with or without a fraction, `Z` or `+08:00`: what nearly every department sends. Null for anything else. */
function readPlain(text: string): string | null {
  if (text.length < 19 || text.charAt(4) !== '-' || text.charAt(7) !== '-' || text.charAt(13) !== ':' || text.charAt(16) !== ':')
    return null;
  const middle = text.charAt(10);
  if (middle !== ' ' && middle !== 'T') return null;
  let end = 19;
  let millisecond = 0;
  if (text.charAt(19) === '.') {
    for (end = 20; end < text.length && text.charCodeAt(end) >= 48 && text.charCodeAt(end) <= 57; end += 1);
    if (end === 20 || end > 29) return null;
    millisecond = digitsAt(text, 20, Math.min(end, 23)) * (end >= 23 ? 1 : end === 22 ? 10 : 100);
  }
  const zone = text.slice(end);
  if (zone !== '' && zone !== 'Z' && zone !== '+08:00') return null;
  const year = digitsAt(text, 0, 4);
  const month = digitsAt(text, 5, 7);
  const day = digitsAt(text, 8, 10);
  const hour = digitsAt(text, 11, 13);
  const minute = digitsAt(text, 14, 16);
  const second = digitsAt(text, 17, 19);
  // Far from the years that mean none, so that only the calendar is left to ask.
  if (!(year > 1900 && year < 9999 && year !== 1970 && hour <= 23 && minute <= 59 && second <= 59)) return null;
  if (calendarDate(year, month, day) === null) return null;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  return new Date(wall - (zone === 'Z' ? 0 : shanghaiOffset)).toISOString();
}

function judge(read: Outcome<string>, options: InstantOptions): Outcome<string> {
  if (read.value !== null && options.notAfter !== undefined && isAfter(read.value, options.notAfter)) return rejected('future');
  return read;
}

/** Instants as this rule writes them compare as text. */
function isAfter(instant: string, limit: string): boolean {
  return limit.length === 24 && limit.endsWith('Z') ? instant > limit : Date.parse(instant) > Date.parse(limit);
}

function readParts(parts: RegExpExecArray): Outcome<string> {
  const [year, month, day, hour, minute, second] = [1, 2, 3, 4, 5, 6].map((place) => Number(parts[place] ?? 0)) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  const date = calendarDate(year, month, day);
  if (date === null) return /^0{4}/.test(parts[0]) ? absent : rejected('not_a_date');
  if (isNoneDate(date)) return absent;
  if (hour > 24 || (hour === 24 && (minute > 0 || second > 0)) || minute > 59 || second > 60) return rejected('not_a_date');
  const millisecond = Number((parts[7] ?? '').slice(0, 3).padEnd(3, '0'));
  const wall = Date.UTC(year, month - 1, day, hour, minute, second, millisecond);
  const instant = new Date(wall - offsetOf(parts[8])).toISOString();
  return parts[4] === undefined ? repaired(instant, 'date_only') : valid(instant);
}

function offsetOf(zone: string | undefined): number {
  if (zone === undefined) return shanghaiOffset;
  const parts = /^([+-])(\d{2}):?(\d{2})?$/.exec(zone);
  if (parts === null) return 0;
  return (parts[1] === '-' ? -1 : 1) * (Number(parts[2]) * 60 + Number(parts[3] ?? 0)) * 60_000;
}

function readSerial(serial: number): Outcome<string> {
  const date = dateOfExcelSerial(serial);
  if (date === null) return rejected('not_a_date');
  const milliseconds = Math.round((serial % 1) * 86_400) * 1000;
  return repaired(new Date(Date.parse(`${date}T00:00:00Z`) + milliseconds - shanghaiOffset).toISOString(), 'excel_serial');
}
