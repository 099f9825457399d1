/** Working days: weekends, holidays, adjusted Saturdays, and the arithmetic that deadlines rely on. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays, isWorkingDay, type WorkingCalendar } from '../../cleaning/working-days.ts';

const none: WorkingCalendar = { holidays: new Set(), workdays: new Set() };
/** Spring Festival 2026 as an example: free from Sunday 15 to Monday 23 February, worked on Saturdays 14 and 28. */
const spring: WorkingCalendar = {
  holidays: new Set(['15', '16', '17', '18', '19', '20', '21', '22', '23'].map((day) => `2026-02-${day}`)),
  workdays: new Set(['2026-02-14', '2026-02-28']),
};
const day = fc
  .date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const calendar = fc.record({
  holidays: fc.array(day, { maxLength: 40 }).map((days) => new Set(days)),
  workdays: fc.array(day, { maxLength: 20 }).map((days) => new Set(days)),
});

describe('working days', () => {
  test.each<[string, number, WorkingCalendar, string]>([
    ['2026-01-16', 1, none, '2026-01-19'],
    ['2026-01-16', 5, none, '2026-01-23'],
    ['2026-01-17', 0, none, '2026-01-19'],
    ['2026-01-16', 0, none, '2026-01-16'],
    ['2026-02-13', 1, spring, '2026-02-14'],
    ['2026-02-13', 2, spring, '2026-02-24'],
    ['2026-02-27', 1, spring, '2026-02-28'],
    ['2026-02-27', 2, spring, '2026-03-02'],
  ])('%s + %d', (start, days, given, end) => {
    expect(addWorkingDays(start, days, given)).toBe(end);
  });

  test('the end is a working day, and exactly so many lie between', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), calendar, (start, days, given) => {
        const end = addWorkingDays(start, days, given);
        expect(isWorkingDay(end, given)).toBe(true);
        let counted = 0;
        for (let time = Date.parse(`${start}T00:00:00Z`) + 86_400_000; time <= Date.parse(`${end}T00:00:00Z`); time += 86_400_000) {
          if (isWorkingDay(new Date(time).toISOString().slice(0, 10), given)) counted += 1;
        }
        expect(counted).toBe(days);
      }),
    );
  });

  test('in two steps or in one', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 30 }), calendar, (start, first, second, given) => {
        expect(addWorkingDays(addWorkingDays(start, first, given), second, given)).toBe(addWorkingDays(start, first + second, given));
      }),
    );
  });

  test.each([-1, 1.5, Number.NaN])('%p days is no limit', (days) => {
    expect(() => addWorkingDays('2026-01-16', days, none)).toThrow(/correct the limit/);
  });
});
