/** Records of persons by `department:stream:key`, as the viewer may see them. */
import { recordNamed } from '../link/record-named.ts';
import type { Reader } from './reader.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePersonRecord } from './visibility.ts';

export interface PersonRecordRow {
  readonly asked: string;
  readonly record: number;
  readonly person: number;
}

const statement = defineStatement(
  'load_person_records_by_names',
  `
  select a.name as asked, l.record, l.person
  from unnest($1::text[]) a(name) cross join lateral ${recordNamed('a.name')} t
  join hub.record r on r.record = t.record join hub.person_link l on l.record = t.record and ${stands('l')}
  where ${visiblePersonRecord('r')}`,
);

export function loadPersonRecordsByNames(reader: Reader, names: readonly string[]): Promise<PersonRecordRow[]> {
  return reader.rows<PersonRecordRow>(statement, [names]);
}
