/** Persons by number. */
import { clearValues, personColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { PersonRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePerson } from './visibility.ts';

const statement = defineStatement(
  'load_persons',
  `
  select ${personColumns}
  from hub.person_version v join hub.person p on p.person = v.person ${clearValues}
  where v.person = any($1::bigint[]) and ${stands('v')} and ${visiblePerson('v.person')}`,
);

export function loadPersons(reader: Reader, persons: readonly number[]): Promise<PersonRow[]> {
  return reader.rows<PersonRow>(statement, [persons]);
}
