/** The records that make each person. */
import { sourceRecordColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { SourceRecordRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePersonRecord } from './visibility.ts';

const statement = defineStatement(
  'load_records_of_persons',
  `
  select l.person as owner, ${sourceRecordColumns}
  from hub.person_link l join hub.record r on r.record = l.record
  join hub.record_version rv on rv.record = r.record and ${stands('rv')}
  where l.person = any($1::bigint[]) and ${stands('l')} and ${visiblePersonRecord('r')}
  order by l.person, r.department, r.stream, r.key`,
);

export function loadRecordsOfPersons(
  reader: Reader,
  persons: readonly number[],
): Promise<(SourceRecordRow & { readonly owner: number })[]> {
  return reader.rows<SourceRecordRow & { readonly owner: number }>(statement, [persons]);
}
