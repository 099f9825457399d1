/** Dates and instants as the departments write them: calendar dates are `YYYY-MM-DD`, instants are milliseconds, clocks stand at Asia/Shanghai. */

export const DAY = 86_400_000;
export const HOUR = 3_600_000;
export const MINUTE = 60_000;
const offset = 8 * HOUR;

/** The instant at which a calendar date begins in Shanghai. */
export function startOfDay(date: string): number {
  return Date.parse(`${date}T00:00:00+08:00`);
}

/** The calendar date of an instant in Shanghai. */
export function dateOf(instant: number): string {
  return new Date(instant + offset).toISOString().slice(0, 10);
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}

/** Whole days from one date to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY);
}

/** `2026-01-18 08:30:00`, as the police write it: wall clock, no zone. */
export function wallClock(instant: number): string {
  const text = new Date(instant + offset).toISOString();
  return `${text.slice(0, 10)} ${text.slice(11, 19)}`;
}

/** `2026-01-18T08:30:00+08:00`. */
export function withOffset(instant: number): string {
  return `${new Date(instant + offset).toISOString().slice(0, 19)}+08:00`;
}

/** 0 is Sunday. */
export function weekday(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

/** The last Sunday on or before a date: the day of the housing department's full drop. */
export function lastSunday(date: string): string {
  return addDays(date, -weekday(date));
}

/** `20260118`. */
export function compact(date: string): string {
  return date.replaceAll('-', '');
}

/** Whole years of age on a date. */
export function ageOn(birth: string, date: string): number {
  const years = Number(date.slice(0, 4)) - Number(birth.slice(0, 4));
  return date.slice(5) < birth.slice(5) ? years - 1 : years;
}
