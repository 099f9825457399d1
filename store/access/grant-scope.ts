/** What a grant may be bound to: an open case that is the opener's department's to handle, and people who are parties of it or live with one. */
import type { Reader } from '../read/reader.ts';
import { defineStatement } from '../read/statement.ts';
import { stands, visibleCase, visibleParty, visiblePerson, visiblePersonRecord } from '../read/visibility.ts';
import { currentResidence } from '../read/columns.ts';

export interface GrantScope {
  /** The case's record, null when there is none that this reader could open a grant on. */
  readonly caseRecord: number | null;
  /** Persons, each asked-for uid that may be a subject. */
  readonly subjects: readonly { readonly uid: string; readonly person: number }[];
}

const caseStatement = defineStatement(
  'grant_case',
  `
  select c.record from hub.record r join hub.case_version c on c.record = r.record and ${stands('c')}
  where r.uid = $1::uuid and c.stage not in ('CLOSED', 'WITHDRAWN') and c.closed_at is null and ${visibleCase('c')}
    and (c.department = :office or exists (
      select from hub.handler_record h where h.code = c.handler_code and h.department = :office and ${stands('h')}))`,
);

/** The people of the case: its parties, as this reader may see them, and who lives in a dwelling with one. */
const people = `
  with party as (
    select cp.person from hub.case_party cp join hub.case_version c on c.record = cp.case_record and ${stands('c')}
     where cp.case_record = $2::bigint and cp.person is not null and ${stands('cp')} and ${visibleParty('cp', 'c')}),
  home as (
    select rs.place from party join hub.residence rs on rs.person = party.person and ${stands('rs')} and ${currentResidence}
      join hub.place_version v on v.place = rs.place and ${stands('v')} and v.kind = 'DWELLING'
      join hub.record r on r.record = rs.record where ${visiblePersonRecord('r')}),
  allowed as (
    select person from party
    union
    select rs.person from home join hub.residence rs on rs.place = home.place and ${stands('rs')} and ${currentResidence}
      join hub.record r on r.record = rs.record where ${visiblePersonRecord('r')})`;

const subjectsOfCase = defineStatement(
  'grant_subjects_of_case',
  `${people}
  select p.uid, p.person from hub.person p join allowed a on a.person = p.person where p.uid = any($1::uuid[])`,
);

/** An emergency needs no case: anybody whom the reader could find. */
const subjectsOfEmergency = defineStatement(
  'grant_subjects_of_emergency',
  `
  select p.uid, p.person from hub.person p join hub.person_version v on v.person = p.person and ${stands('v')}
  where p.uid = any($1::uuid[]) and ${visiblePerson('p.person')}`,
);

/** `caseUid` null: a purpose without a case. */
export async function findGrantScope(reader: Reader, caseUid: string | null, subjectUids: readonly string[]): Promise<GrantScope> {
  if (caseUid === null) return { caseRecord: null, subjects: await reader.rows(subjectsOfEmergency, [subjectUids]) };
  const [found] = await reader.rows<{ readonly record: number }>(caseStatement, [caseUid]);
  if (found === undefined) return { caseRecord: null, subjects: [] };
  return { caseRecord: found.record, subjects: await reader.rows(subjectsOfCase, [subjectUids, found.record]) };
}

const household = defineStatement(
  'grant_household',
  `
  select other.uid
  from hub.person own
  join hub.residence mine on mine.person = own.person and ${stands('mine')} and (mine.until is null or mine.until >= (:at at time zone 'Asia/Shanghai')::date)
  join hub.place_version v on v.place = mine.place and ${stands('v')} and v.kind = 'DWELLING'
  join hub.residence theirs on theirs.place = mine.place and ${stands('theirs')} and (theirs.until is null or theirs.until >= (:at at time zone 'Asia/Shanghai')::date)
  join hub.person other on other.person = theirs.person
  where own.uid = $1::uuid`,
);

/** Uids of a person and of everybody who lives with them. */
export async function findHousehold(reader: Reader, person: string): Promise<ReadonlySet<string>> {
  const rows = await reader.rows<{ readonly uid: string }>(household, [person]);
  return new Set([person, ...rows.map(({ uid }) => uid)]);
}
