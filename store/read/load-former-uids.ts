/** Ids of persons that were merged into each person. */
import type { Reader } from './reader.ts';
import type { FormerUidRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_former_uids',
  `
  select d.into_person as person, p.uid
  from hub.person_redirect d join hub.person p on p.person = d.person
  where d.into_person = any($1::bigint[]) and ${stands('d')} and :people
  order by d.into_person, p.person`,
);

export function loadFormerUids(reader: Reader, persons: readonly number[]): Promise<FormerUidRow[]> {
  return reader.rows<FormerUidRow>(statement, [persons]);
}
