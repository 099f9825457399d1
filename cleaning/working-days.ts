/** Counts working days with the State Council's calendar, in which a weekday can be free and a Saturday a working day. */
import { HubError } from '../core/hub-error.ts';

/** Days that differ from the week, `YYYY-MM-DD`. */
export interface WorkingCalendar {
  readonly holidays: ReadonlySet<string>;
  readonly workdays: ReadonlySet<string>;
}

const dayLength = 86_400_000;

/** `date` is `YYYY-MM-DD`. A day in both sets is a working day: the adjustment is published later than the holiday. */
export function isWorkingDay(date: string, calendar: WorkingCalendar): boolean {
  return isWorking(Date.parse(`${date}T00:00:00Z`), date, calendar);
}

function isWorking(time: number, date: string, calendar: WorkingCalendar): boolean {
  if (calendar.workdays.has(date)) return true;
  if (calendar.holidays.has(date)) return false;
  const weekday = new Date(time).getUTCDay();
  return weekday !== 0 && weekday !== 6;
}

/**
 * The day on which `days` working days after `start` have passed (both `YYYY-MM-DD`); the day of the start itself does not count.
 * With 0 days it is `start` when that is a working day, else the next one. Throws BAD_INPUT on a number of days that is negative or no integer.
 */
export function addWorkingDays(start: string, days: number, calendar: WorkingCalendar): string {
  if (!Number.isInteger(days) || days < 0) {
    throw new HubError('BAD_INPUT', {
      problem: 'a limit of working days is not a whole number of 0 or more',
      fix: 'correct the limit in the category table',
      facts: { days },
    });
  }
  let time = Date.parse(`${start}T00:00:00Z`);
  let left = days;
  // A calendar that frees every day for ten years is broken; weekends alone decide from there, so that this always ends.
  const trusted = time + 3653 * dayLength + days * 3 * dayLength;
  const weekOnly: WorkingCalendar = { holidays: new Set(), workdays: new Set() };
  while (true) {
    if (left === 0) {
      const date = new Date(time).toISOString().slice(0, 10);
      if (days > 0 || isWorking(time, date, time > trusted ? weekOnly : calendar)) return date;
    }
    time += dayLength;
    if (left > 0 && isWorking(time, new Date(time).toISOString().slice(0, 10), time > trusted ? weekOnly : calendar)) left -= 1;
  }
}
