/** Each case as the hub answers it: what its department says, with the place and areas that linking found and a deadline where the department gives none. */
import type pg from 'pg';
import { makeTempTable } from '../link/temp-table.ts';
import { openEdition } from '../versioned-tables.ts';
import { mergeVersions } from './merge-versions.ts';
import { makeWorkingDays } from './working-days.ts';

/** Needs `stage.changed_record`. A computed deadline is the end of the last of the category's working days in Asia/Shanghai; the day of opening does not count. */
export async function deriveCases(client: pg.ClientBase, edition: number): Promise<Record<string, number>> {
  // Codes and holidays change a few times a year.
  const coded = await client.query<{ any: boolean }>(
    `select exists (select from stage.changed_record c join hub.code_record using (record))
       or exists (select from stage.changed_record c join hub.holiday_record using (record)) as any`,
  );
  const byCodes = `
      union
      select v.record
      from stage.changed_record c join hub.code_record d using (record) join hub.case_version v on v.category_system = d.system and v.category = d.code and v.until_edition = ${openEdition}
      where v.deadline_source is distinct from 'source'
      union
      select v.record
      from stage.changed_record c join hub.holiday_record h using (record)
      join hub.case_version v on v.deadline_source = 'computed' and v.until_edition = ${openEdition} and v.deadline >= h.date - 1 and v.opened_at <= h.date + 1`;
  const affected = await makeTempTable(client, {
    name: 'derive_case',
    select: `
      select c.record from stage.changed_record c where exists (select 1 from hub.case_record k where k.record = c.record)
      union
      select l.record from hub.place_link l where (l.from_edition = $1 or l.until_edition = $1) and exists (select 1 from hub.case_record k where k.record = l.record)${coded.rows[0]?.any === false ? '' : byCodes}`,
    parameters: [edition],
    statistics: ['record'],
  });
  if (affected === 0) return { cases_derived: 0 };
  const limits = await makeTempTable(client, {
    name: 'derive_case_limit',
    select: `
      select k.record, (k.opened_at at time zone 'Asia/Shanghai')::date as opened_on, min(d.working_days) as working_days
      from derive_case a
      join hub.case_record k on k.record = a.record and k.until_edition = ${openEdition} and k.deadline is null
      join hub.code_record d on d.system = k.category_system and d.code = k.category and d.until_edition = ${openEdition}
      where d.working_days is not null
      group by k.record, k.opened_at`,
    statistics: ['record', 'opened_on'],
  });
  if (limits > 0) await makeWorkingDays(client);
  const computed = `left join derive_case_limit c on c.record = k.record
      left join derive_working_day o on o.date = c.opened_on
      left join derive_working_day w on w.n = o.n + c.working_days and w.works`;
  const versions = await mergeVersions(client, {
    table: 'hub.case_version',
    key: ['record'],
    columns: [
      'department',
      'case_kind',
      'number',
      'category_system',
      'category',
      'stage',
      'state',
      'opened_at',
      'closed_at',
      'deadline',
      'deadline_source',
      'handler_code',
      'confidential',
      'place',
      'district_code',
      'street_code',
      'community_code',
      'grid_code',
      'details',
    ],
    desired: `(
      select distinct on (k.record) k.record, r.department, k.case_kind, k.number, k.category_system, k.category, k.stage, k.state, k.opened_at, k.closed_at,
        ${limits > 0 ? `coalesce(k.deadline, ((w.date + 1)::timestamp - interval '1 second') at time zone 'Asia/Shanghai')` : 'k.deadline'} as deadline,
        case when k.deadline is not null then 'source' ${limits > 0 ? `when w.date is not null then 'computed' ` : ''}end as deadline_source,
        k.handler_code, k.confidential, l.place, l.district_code, l.street_code, l.community_code, l.grid_code, k.details
      from derive_case a
      join hub.case_record k on k.record = a.record and k.until_edition = ${openEdition}
      join hub.record r on r.record = k.record
      ${limits > 0 ? computed : ''}
      left join hub.place_link l on l.record = k.record and l.until_edition = ${openEdition}
      order by k.record, l.part)`,
    scope: [{ columns: ['record'], among: 'derive_case' }],
    edition,
  });
  return { cases_derived: affected, case_versions_opened: versions.opened, case_versions_closed: versions.closed };
}
