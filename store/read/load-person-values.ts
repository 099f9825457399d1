/** What each record of each person says, masked, and which of them the believed values were taken from. */
import type { Reader } from './reader.ts';
import type { PersonRecordValuesRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePersonRecord } from './visibility.ts';

const statement = defineStatement(
  'load_person_values',
  `
  select l.person, l.record as "recordNumber", r.department as "departmentKey", rv.seen_at as "seenAt",
    pr.name_masked as name, pr.sex, pr.birth_year as "birthYear",
    coalesce(v.name_record = l.record, false) as "nameChosen", coalesce(v.sex_record = l.record, false) as "sexChosen",
    coalesce(v.birth_record = l.record, false) as "birthChosen"
  from hub.person_link l
  join hub.record r on r.record = l.record
  join hub.record_version rv on rv.record = r.record and ${stands('rv')}
  join hub.person_record pr on pr.record = l.record and ${stands('pr')}
  join hub.person_version v on v.person = l.person and ${stands('v')}
  where :candidates and l.person = any($1::bigint[]) and ${stands('l')} and ${visiblePersonRecord('r')}
  order by l.person, r.department, r.stream, r.key`,
);

export function loadPersonValues(reader: Reader, persons: readonly number[]): Promise<PersonRecordValuesRow[]> {
  return reader.rows<PersonRecordValuesRow>(statement, [persons]);
}
