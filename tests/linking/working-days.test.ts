/** The calendar of working days against days counted one by one: weekends, holidays, adjusted Saturdays, and days that are both. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CanonicalRow } from '../../core/records.ts';
import { makeWorkingDays } from '../../store/derive/working-days.ts';
import { makeTempTable } from '../../store/link/temp-table.ts';
import { withDatabase } from '../support/database.ts';
import { store } from './fixture.ts';

type Kind = 'holiday' | 'workday';
const holidayRow = (date: string, kind: Kind): CanonicalRow => ({ kind: 'holiday', part: '', date, holiday_kind: kind });

const dayLength = 86_400_000;
const dayAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
const day = fc.integer({ min: 0, max: 60 }).map((offset) => dayAfter('2026-01-20', offset));

/** Counted by hand: the day of the start does not count, a workday outranks a holiday, a holiday outranks the week. */
function counted(start: string, days: number, calendar: readonly (readonly [string, Kind])[]): string {
  const is = (date: string, kind: Kind): boolean => calendar.some(([other, its]) => other === date && its === kind);
  let date = start;
  for (let left = days; left > 0;) {
    date = dayAfter(date, 1);
    const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
    if (is(date, 'workday') || (!is(date, 'holiday') && weekday !== 0 && weekday !== 6)) left--;
  }
  return date;
}

test('the day on which so many working days have passed is the one that counting gives', async () => {
  await withDatabase(async ({ database }) => {
    const client = await database.pool.connect();
    try {
      let edition = 0;
      const entry = fc.tuple(day, fc.constantFrom<Kind>('holiday', 'workday'));
      await fc.assert(
        fc.asyncProperty(fc.array(entry, { maxLength: 25 }), day, fc.integer({ min: 1, max: 20 }), async (calendar, start, days) => {
          await client.query('begin');
          await store(
            client,
            ++edition,
            Object.fromEntries(calendar.map(([date, kind], at) => [`reference:holidays:${at}`, [holidayRow(date, kind)]])),
          );
          await makeTempTable(client, {
            name: 'derive_case_limit',
            select: 'select $1::date as opened_on, $2::int as working_days',
            parameters: [start, days],
          });
          await makeWorkingDays(client);
          const { rows } = await client.query<{ date: string }>(
            `select w.date::text as date from derive_case_limit c
             join derive_working_day o on o.date = c.opened_on join derive_working_day w on w.n = o.n + c.working_days and w.works`,
          );
          await client.query('rollback');
          expect(rows).toEqual([{ date: counted(start, days, calendar) }]);
        }),
        { numRuns: 60 },
      );
    } finally {
      client.release();
    }
  });
});
