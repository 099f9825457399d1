/** Where each person lives, lived or is registered, newest first. */
import { currentResidence } from './columns.ts';
import type { Reader } from './reader.ts';
import type { ResidenceRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePersonRecord } from './visibility.ts';

const statement = defineStatement(
  'load_residences',
  `
  select rs.person, rs.place as "placeNumber", rs.record as "recordNumber", r.department as "departmentKey", rs.relation, rs.since, rs.until,
    ${currentResidence} as current
  from hub.residence rs join hub.record r on r.record = rs.record
  where rs.person = any($1::bigint[]) and ${stands('rs')} and ${visiblePersonRecord('r')}
  order by rs.person, rs.since desc nulls last, rs.record, rs.part`,
);

export function loadResidences(reader: Reader, persons: readonly number[]): Promise<ResidenceRow[]> {
  return reader.rows<ResidenceRow>(statement, [persons]);
}
