/** A calendar date as it was typed: with dashes, slashes or none, as an Excel serial, as a date that means none, swapped, in the future. */
import { addDays, daysBetween } from '../city/calendar.ts';
import type { Random } from '../city/random.ts';

/** `1899-12-30` is day 0 of Excel for every date after February 1900. */
export function excelSerial(date: string): number {
  return daysBetween('1899-12-30', date);
}

export interface DateDirt {
  /** Share of dates that say nothing (1900-01-01, 9999-12-31); default 0.01. */
  readonly none?: number;
  /** Fits a column of 10 characters when `varchar`, files also carry serials; default true. */
  readonly serials?: boolean;
}

export function dirtyDate(random: Random, date: string, dirt: DateDirt = {}): string {
  const roll = random.next();
  const none = dirt.none ?? 0.01;
  if (roll < none) return random.pick(['1900-01-01', '9999-12-31']);
  if (roll < none + 0.003) return addDays(date, 365 * 60);
  const [year = '', month = '', day = ''] = date.split('-');
  if (roll < none + 0.006) return `${year}-${day}-${month}`;
  if (roll < none + 0.1) return `${year}${month}${day}`;
  if (roll < none + 0.2) return `${year}/${Number(month)}/${Number(day)}`;
  if (roll < none + 0.23 && dirt.serials !== false) return String(excelSerial(date));
  return date;
}
