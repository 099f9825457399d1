/** The calendar of working days: the week, corrected by the State Council's holidays and adjusted Saturdays as the reference data gives them. The one place that counts them. */
import type pg from 'pg';
import { makeTempTable } from '../link/temp-table.ts';
import { openEdition } from '../versioned-tables.ts';

/** Fills `derive_working_day (date, works, n)` over what `derive_case_limit` needs; n counts the working days up to and with the date. A date that is both holiday and workday is worked: the adjustment is published later. */
export async function makeWorkingDays(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'derive_working_day',
    select: `
      select date, works, count(*) filter (where works) over (order by date) as n
      from (
        select day::date as date, coalesce(h.holiday_kind = 'workday', extract(isodow from day) < 6) as works
        from (select min(opened_on) as first, max(opened_on + 30 + 2 * working_days) as last from derive_case_limit) span
        cross join lateral generate_series(span.first::timestamp, span.last::timestamp, interval '1 day') day
        left join (select date, max(holiday_kind) as holiday_kind from hub.holiday_record where until_edition = ${openEdition} group by date) h on h.date = day::date
      ) d`,
    indexes: ['date', 'n'],
  });
}
