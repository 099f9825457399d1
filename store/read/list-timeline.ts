/** A page of what happened with each of several persons, all departments, oldest first, in one statement. */
import { makePage, openPage, scopeOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import type { Reader } from './reader.ts';
import type { TimelineRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visibleParty, visiblePersonRecord } from './visibility.ts';

const mostEntries = 100;

const statement = defineStatement(
  'list_timeline',
  `select n.person, x.* from unnest($1::bigint[]) with ordinality n(person, position) cross join lateral (
    with mine as (
      select distinct c.record, c.department, c.opened_at, c.closed_at
      from hub.case_party cp join hub.case_version c on c.record = cp.case_record and ${stands('c')}
      where cp.person = n.person and ${stands('cp')} and ${visibleParty('cp', 'c')}
    ), homes as (
      select rs.record, rs.part, rs.place, rs.since, rs.until, r.department
      from hub.residence rs join hub.record r on r.record = rs.record
      where rs.person = n.person and ${stands('rs')} and ${visiblePersonRecord('r')}
    ), entries as (
      select opened_at as at, 'CASE_OPENED' as kind, department, null::text as action, record as "caseRecord", null::bigint as place, 'o' || record as entry from mine
      union all
      select ev.at, 'CASE_EVENT', m.department, ev.action, m.record, null, 'v' || ev.record || '.' || ev.seq || '.' || ev.part
      from mine m join hub.event_record ev on ev.record = m.record and ${stands('ev')}
      union all
      select closed_at, 'CASE_CLOSED', department, null, record, null, 'x' || record from mine where closed_at is not null
      union all
      select since::timestamp at time zone 'Asia/Shanghai', 'RESIDENCE_BEGAN', department, null, null, place, 'r' || record || part from homes where since is not null
      union all
      select until::timestamp at time zone 'Asia/Shanghai', 'RESIDENCE_ENDED', department, null, null, place, 's' || record || part from homes where until is not null
    )
    select at, kind, department as "departmentKey", action, "caseRecord", place as "placeNumber", at::text as "atText", entry
    from entries where $2::timestamptz is null or (at, entry) > ($2::timestamptz, $3::text)
    order by at, entry limit $4) x
  order by n.position, x.at, x.entry`,
);

/** @returns one page for each of `persons`. */
export async function listTimeline(reader: Reader, persons: readonly number[], request: PageRequest): Promise<Page<TimelineRow>[]> {
  const opened = persons.map((person) => openPage(reader, scopeOf('timeline', person), request, mostEntries));
  const key = opened[0]?.key ?? [null, null];
  const rows = await reader.rows<TimelineRow>(statement, [persons, key[0], key[1], request.first + 1]);
  return opened.map((page, index) =>
    makePage(
      reader,
      page,
      rows.filter((row) => row.person === persons[index]),
      (row) => [row.atText, row.entry],
    ),
  );
}
