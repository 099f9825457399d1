/** Which cases must be held against others again, and which blocks are too large to be held against anything. */
import type pg from 'pg';
import { matterCaps } from '../../linking/matter-rules.ts';
import { makeTempTable } from '../link/temp-table.ts';
import { openEdition } from '../versioned-tables.ts';

const stands = (alias: string): string => `${alias}.until_edition = ${openEdition}`;

/** The day within its community that a case is filed under, from its time of opening. */
export const dayOf = (alias: string): string => `floor(extract(epoch from ${alias}.opened_at) / 86400)::int`;
export const withinDay = (alias: string, day: string): string =>
  `${alias}.opened_at >= to_timestamp(${day} * 86400.0) and ${alias}.opened_at < to_timestamp((${day} + 1) * 86400.0)`;

/**
 * Rows of (case_record, role, caller) of `parties`, a query of hub.case_party rows: one for the person and one for the phone; `caller` is `i` and the person's number or
 * `p` and the phone, and never leaves the transaction.
 */
export const callersOf = (parties: string): string => `
  select c.case_record, c.role, 'i' || c.person as caller from (${parties}) c where c.person is not null
  union
  select c.case_record, c.role, 'p' || v.phone
  from (${parties}) c join vault.party_record v on v.record = c.record and v.part = c.part where v.phone is not null`;

/** A block's size has just passed its cap, in either direction, if so many of it changed. */
const crossed = (cap: number): string => `now > ${cap} - touched and now <= ${cap} + touched`;

/**
 * Needs `stage.changed_record` and `derive_party`. Fills `matter_changed (record)`: cases of which the edition changed anything that is weighed: themselves, their place,
 * their parties, their written links, or whether their stream's coordinates are doubted. Gives their number.
 */
export async function makeChangedCases(client: pg.ClientBase, edition: number): Promise<number> {
  return await makeTempTable(client, {
    name: 'matter_changed',
    select: `
      select c.record from stage.changed_record c where exists (select 1 from hub.case_record k where k.record = c.record)
      union
      select l.record from hub.place_link l where (l.from_edition = $1 or l.until_edition = $1) and exists (select 1 from hub.case_record k where k.record = l.record)
      union select p.case_record from derive_party d join hub.case_party p using (record)
      union select unnest(array[source, target]) from hub.case_link where $1 in (from_edition, until_edition)
      union
      select k.record
      from (
        select department, stream from hub.datum_check where $1 in (from_edition, until_edition)
        group by department, stream having bool_or(doubted and ${stands('datum_check')}) <> bool_or(doubted and until_edition = $1)
      ) d
      join hub.record r using (department, stream) join hub.case_record k using (record) where ${stands('k')}`,
    parameters: [edition],
    statistics: ['record'],
  });
}

/**
 * Needs `matter_changed` and `matter_category_flipped`. Fills `matter_affected (record)` and, of the callers of the changed cases or of all, `matter_caller_case`.
 * Gives how many of the changed cases' blocks are over their cap.
 */
export async function makeMatterCases(client: pg.ClientBase, few: boolean): Promise<{ readonly capped: number }> {
  await makeTempTable(client, {
    name: 'matter_day',
    select: `
      select d.community_code, d.day, d.touched, n.now
      from (
        select v.community_code, ${dayOf('v')} as day, count(distinct v.record)::int as touched
        from matter_changed c join hub.case_version v using (record) where v.community_code is not null group by 1, 2
      ) d
      cross join lateral (
        select count(*)::int as now from hub.case_version v where v.community_code = d.community_code and ${withinDay('v', 'd.day')} and ${stands('v')}
      ) n`,
    statistics: [],
  });
  await makeTempTable(client, {
    name: 'matter_touched_caller',
    select: `
      select caller, count(distinct case_record)::int as touched
      from (${callersOf('select p.* from matter_changed c join hub.case_party p on p.case_record = c.record')}) c group by caller`,
    statistics: ['caller'],
  });
  await makeTempTable(client, {
    name: 'matter_caller_case',
    select: few
      ? `select k.caller, u.case_record, u.role from matter_touched_caller k cross join lateral (${casesOfCaller('k.caller')}) u`
      : casesOfCallers,
    statistics: ['caller', 'case_record'],
  });
  await makeTempTable(client, {
    name: 'matter_caller',
    select: `
      select k.caller, k.touched, coalesce(n.now, 0) as now
      from matter_touched_caller k left join (select caller, count(*)::int as now from matter_caller_case group by caller) n using (caller)`,
    statistics: [],
  });
  await makeTempTable(client, {
    name: 'matter_affected',
    select: `
      select record from matter_changed
      union
      select v.record from matter_day d join hub.case_version v on v.community_code = d.community_code and ${withinDay('v', 'd.day')} and ${stands('v')}
      where ${crossed(matterCaps.casesOfDay)}
      union
      select u.case_record from matter_caller k join matter_caller_case u using (caller) where ${crossed(matterCaps.partiesOfCaller)}
      union
      select v.record from matter_category_flipped f join hub.case_version v on v.category_system = f.system and v.category = f.category and ${stands('v')}`,
    statistics: ['record'],
  });
  const capped = await client.query<{ capped: number }>(
    `select ((select count(*) from matter_day where now > ${matterCaps.casesOfDay}) + (select count(*) from matter_caller where now > ${matterCaps.partiesOfCaller}))::int as capped`,
  );
  return { capped: capped.rows[0]?.capped ?? 0 };
}

/** Rows of (caller, case_record, role) of all standing parties. */
const casesOfCallers = `
  select 'i' || p.person as caller, p.case_record, p.role from hub.case_party p where p.person is not null and ${stands('p')}
  union all
  select 'p' || v.phone, p.case_record, p.role
  from vault.party_record v join hub.case_party p on p.record = v.record and p.part = v.part and ${stands('p')} where v.phone is not null and ${stands('v')}`;

/** Rows of (case_record, role) for a caller; the look-ups stop soon after the cap. */
export function casesOfCaller(caller: string): string {
  const limit = matterCaps.partiesOfCaller * 2 + 1_000;
  return `
    (select p.case_record, p.role from hub.case_party p where starts_with(${caller}, 'i') and p.person = case when starts_with(${caller}, 'i') then substr(${caller}, 2)::bigint end
       and ${stands('p')} limit ${limit})
    union all
    (select p.case_record, p.role from vault.party_record v join hub.case_party p on p.record = v.record and p.part = v.part and ${stands('p')}
     where starts_with(${caller}, 'p') and v.phone = case when starts_with(${caller}, 'p') then substr(${caller}, 2) end and ${stands('v')} limit ${limit})`;
}
