/** holidays: a day on which the calendar of working days differs from the week. */
import { cleanDate } from '../../cleaning/clean-date.ts';
import type { HolidayRow } from '../../core/records.ts';
import { makeCleaner } from '../make-cleaner.ts';
import { readCode } from '../read-code.ts';
import { holidaySchema } from './rows.ts';

const kinds: Readonly<Record<string, HolidayRow['holiday_kind']>> = { holiday: 'holiday', workday: 'workday' };

export const cleanHoliday = makeCleaner(holidaySchema, ({ raw, context }) => {
  const date = cleanDate(raw.date, { today: context.today, allowFuture: true }).value;
  const kind = readCode(kinds, raw.kind?.toLowerCase()).value;
  if (date === null) return { reject: { reason: 'not_a_date', column: 'date' } };
  if (kind === null) return { reject: { reason: 'unknown_code', column: 'kind' } };
  return { rows: [{ kind: 'holiday', part: '', date, holiday_kind: kind }], verdicts: {} };
});
