/** Which pairs of cases are worth weighing: of different departments, near in place and time or with a caller in common. */
import type pg from 'pg';
import { callerRoles, matterCaps, matterWindow } from '../../linking/matter-rules.ts';
import { makeTempTable } from '../link/temp-table.ts';
import { openEdition } from '../versioned-tables.ts';
import { callersOf, casesOfCaller, dayOf, withinDay } from './matter-cases.ts';

const stands = (alias: string): string => `${alias}.until_edition = ${openEdition}`;
const hours = (count: number): string => `interval '${String(count)} hours'`;
const within = (count: number): string => `b.opened_at between a.opened_at - ${hours(count)} and a.opened_at + ${hours(count)}`;
const after = (late: string, early: string): string =>
  `${late}.case_kind = 'HOUSING_CASE' and ${late}.opened_at >= ${early}.opened_at - ${hours(matterWindow.before)}`;
/** The wider window first: it is what the index is read by. */
const together = `${within(matterWindow.handed)} and (${within(matterWindow.called)} or (${after('b', 'a')}) or (${after('a', 'b')}))`;
/** Care is never joined to anything by its circumstances. */
const matter = (alias: string): string => `${alias}.case_kind <> 'CARE_EPISODE'`;
const roles = callerRoles.map((role) => `'${role}'`).join(', ');

/**
 * Needs `matter_affected` and `matter_caller_case`. Fills `matter_pair (one, other, caller)`: the earlier case first; `caller` is phone or person where they share one, different where both
 * have one. Callers of confidential orders count neither way: not even that somebody is the same may be told.
 */
export async function makeMatterPairs(client: pg.ClientBase, few: boolean): Promise<number> {
  await makeTempTable(client, {
    name: 'matter_case',
    select: `
      select v.record, v.department, v.case_kind, v.opened_at, v.community_code, v.confidential, ${dayOf('v')} as day, k.top, p.kind
      from matter_affected a join hub.case_version v using (record) left join vault.place_key k using (place) left join hub.place p on p.place = k.top
      where ${stands('v')} and ${matter('v')}`,
    statistics: ['record', 'community_code'],
  });
  await makeTempTable(client, {
    name: 'matter_near',
    select: `
      select a.record, b.record as other, ${dayOf('b')} as day, b.community_code
      from matter_case a
      join hub.case_version b on b.community_code = a.community_code and ${together} and b.department <> a.department and ${matter('b')} and ${stands('b')}
      left join vault.place_key k on k.place = b.place
      where ${within(matterWindow.close)} or (k.top = a.top and a.kind not in ('AREA', 'ROAD'))`,
    statistics: ['community_code', 'day'],
  });
  await makeTempTable(client, {
    name: 'matter_full_day',
    select: `
      select d.community_code, d.day
      from (select community_code, day from matter_near union select community_code, day from matter_case where community_code is not null) d
      cross join lateral (
        select count(*) as cases from (
          select from hub.case_version v where v.community_code = d.community_code and ${withinDay('v', 'd.day')} and ${stands('v')} limit ${matterCaps.casesOfDay + 1}
        ) v
      ) n
      where n.cases > ${matterCaps.casesOfDay}`,
  });
  await makeTempTable(client, {
    name: 'matter_case_caller',
    select: `
      select k.case_record as record, k.caller
      from (${callersOf(`select p.* from matter_case m join hub.case_party p on p.case_record = m.record and ${stands('p')} where not m.confidential and p.role in (${roles})`)}) k`,
    statistics: ['record', 'caller'],
  });
  if (few)
    await client.query(
      `insert into matter_caller_case
       select k.caller, u.case_record, u.role
       from (select caller from matter_case_caller except select caller from matter_touched_caller) k cross join lateral (${casesOfCaller('k.caller')}) u`,
    );
  await makeTempTable(client, {
    name: 'matter_met',
    select: `
      select c.record, b.record as other, min(case when starts_with(c.caller, 'p') then 'phone' else 'person' end) as caller
      from matter_case_caller c
      join matter_case a on a.record = c.record
      join matter_caller_case u on u.caller = c.caller and u.role in (${roles})
      join hub.case_version b on b.record = u.case_record and ${stands('b')} and ${together} and b.department <> a.department and ${matter('b')} and not b.confidential
      where c.caller not in (select caller from matter_caller_case group by caller having count(*) > ${matterCaps.partiesOfCaller})
      group by c.record, b.record`,
    statistics: ['record', 'other'],
  });
  return await makeTempTable(client, {
    name: 'matter_pair',
    select: `
      with pair as (
        select n.record, n.other, null::text as caller from matter_near n join matter_case a on a.record = n.record
        where not exists (select 1 from matter_full_day f where f.community_code = n.community_code and f.day in (n.day, a.day))
        union all select record, other, caller from matter_met
      ), met as (
        select least(record, other) as low, greatest(record, other) as high, max(caller) as caller from pair group by 1, 2
      )
      select case when (a.opened_at, a.record) <= (b.opened_at, b.record) then a.record else b.record end as one,
        case when (a.opened_at, a.record) <= (b.opened_at, b.record) then b.record else a.record end as other, m.caller
      from met m
      join hub.case_version a on a.record = m.low and ${stands('a')} join hub.case_version b on b.record = m.high and ${stands('b')}
      where not exists (select 1 from hub.case_link l where l.source = m.low and l.target = m.high and ${stands('l')})
        and not exists (select 1 from hub.case_link l where l.source = m.high and l.target = m.low and ${stands('l')})`,
    statistics: ['one', 'other'],
  });
}
