/** The dwelling that is each person's present home, and the people of it: living there goes before owning, owning before being registered. */
import { currentResidence } from './columns.ts';
import type { Reader } from './reader.ts';
import type { HouseholdRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePersonRecord } from './visibility.ts';

const statement = defineStatement(
  'load_households',
  `
  select home.person, home.place as "placeNumber", people.members
  from (
    select distinct on (rs.person) rs.person, rs.place
    from hub.residence rs join hub.record r on r.record = rs.record
    join hub.place_version v on v.place = rs.place and ${stands('v')} and v.kind = 'DWELLING'
    where rs.person = any($1::bigint[]) and ${stands('rs')} and ${currentResidence} and ${visiblePersonRecord('r')}
    order by rs.person, case rs.relation when 'OWNER' then 1 when 'REGISTERED' then 2 else 0 end, rs.since desc nulls last, rs.record, rs.part
  ) home
  cross join lateral (
    select json_agg(m.person) as members from (
      select distinct rs.person
      from hub.residence rs join hub.record r on r.record = rs.record
      where rs.place = home.place and ${stands('rs')} and ${currentResidence} and ${visiblePersonRecord('r')}
      order by rs.person limit 50
    ) m
  ) people`,
);

export function loadHouseholds(reader: Reader, persons: readonly number[]): Promise<HouseholdRow[]> {
  return reader.rows<HouseholdRow>(statement, [persons]);
}
