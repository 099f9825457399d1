/** Reads a calendar date in the forms that departments write, and repairs only what can be read in one way. */
import { isBlank } from './blank.ts';
import { calendarDate, digitsAt, dateOfExcelSerial, isNoneDate } from './calendar-date.ts';
import { cleanInstant } from './clean-instant.ts';
import { absent, rejected, repaired, valid, type Outcome } from './outcome.ts';

export interface DateOptions {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Ends of leases and filings may lie ahead; default false. */
  readonly allowFuture?: boolean;
  /** `YYYY-MM-DD`, default 1850-01-01: earlier dates are rejected. */
  readonly earliest?: string;
}

/** `YYYY-MM-DD`. A `Date` is taken by its UTC day, as spreadsheet readers make it. 1900-01-01, 1970-01-01 and 9999-12-31 are absent. */
export function cleanDate(given: string | number | Date | null | undefined, options: DateOptions): Outcome<string> {
  if (given === null || given === undefined) return absent;
  if (given instanceof Date) {
    return Number.isNaN(given.getTime()) ? rejected('not_a_date') : judge(valid(given.toISOString().slice(0, 10)), options);
  }
  const raw = String(given);
  if (isBlank(raw)) return absent;
  if (isPlainDate(raw)) return judge(valid(raw), options);
  return judge(readDate(raw, raw.normalize('NFKC').trim()), options);
}

/** A day of the calendar as it is to be written; of the year 0000 the rules below speak. */
function isPlainDate(text: string): boolean {
  if (text.length !== 10 || text.charAt(4) !== '-' || text.charAt(7) !== '-') return false;
  return calendarDate(digitsAt(text, 0, 4), digitsAt(text, 5, 7), digitsAt(text, 8, 10)) !== null;
}

function judge(read: Outcome<string>, options: DateOptions): Outcome<string> {
  const date = read.value;
  if (date === null) return read;
  if (isNoneDate(date)) return absent;
  if (date < (options.earliest ?? '1850-01-01')) return rejected('too_early');
  if (date > options.today && options.allowFuture !== true) return rejected('future');
  return read;
}

function readDate(raw: string, text: string): Outcome<string> {
  if (/^0{4}[-/.]?0{1,2}[-/.]?0{1,2}(?:\D.*)?$/.test(text) || text === '1900-01-00') return absent;
  const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (dayFirst !== null) return readYearLast(Number(dayFirst[3]), Number(dayFirst[1]), Number(dayFirst[2]));
  const withZone = /^\d{4}-\d{2}-\d{2}T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) ? cleanInstant(text).value : null;
  if (withZone !== null) return repaired(new Date(Date.parse(withZone) + 8 * 3_600_000).toISOString().slice(0, 10), 'form');
  const parts =
    /^(\d{4})(\d{2})(\d{2})(?:\d{6})?$/.exec(text) ??
    /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?(?:[\sT]+\d{1,2}:.*)?$/.exec(text) ??
    null;
  if (parts !== null) return readYearFirst(raw, Number(parts[1]), Number(parts[2]), Number(parts[3]));
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return readSerial(Number(text));
  if (/^\d{1,3}(?:\.\d+)?$/.test(text)) return readSerial(Number(text));
  if (/^(?:1[89]|20)\d{2}(?:\s*[-/.年]\s*(?:\d{1,2}月?)?)?$/.test(text) || /^(?:1[89]|20)\d{4}$/.test(text)) return rejected('incomplete');
  return rejected('shape');
}

function readYearFirst(raw: string, year: number, month: number, day: number): Outcome<string> {
  const date = calendarDate(year, month, day);
  if (date !== null) return date === raw ? valid(date) : repaired(date, 'form');
  // 2024-31-01: the middle can be no month, so only one reading is left.
  const turned = month > 12 ? calendarDate(year, day, month) : null;
  return turned === null ? rejected('not_a_date') : repaired(turned, 'swapped');
}

function readYearLast(year: number, first: number, second: number): Outcome<string> {
  const dayFirst = calendarDate(year, second, first);
  const monthFirst = calendarDate(year, first, second);
  if (dayFirst !== null && monthFirst !== null && dayFirst !== monthFirst) return rejected('ambiguous');
  const date = dayFirst ?? monthFirst;
  return date === null ? rejected('not_a_date') : repaired(date, 'form');
}

function readSerial(serial: number): Outcome<string> {
  const date = dateOfExcelSerial(serial);
  return date === null ? rejected('not_a_date') : repaired(date, 'excel_serial');
}
