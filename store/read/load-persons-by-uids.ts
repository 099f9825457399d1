/** Persons by the id that clients have, each with the id asked for; the id of a merged person leads to the one it was merged into. */
import { clearValues, personColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { PersonRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePerson } from './visibility.ts';

const statement = defineStatement(
  'load_persons_by_uids',
  `
  with recursive followed (asked, person, hops) as (
    select p.uid, p.person, 0 from hub.person p where p.uid = any($1::uuid[])
    union all
    select f.asked, d.into_person, f.hops + 1 from followed f join hub.person_redirect d on d.person = f.person and ${stands('d')} where f.hops < 20
  )
  select distinct on (f.asked) f.asked, ${personColumns}
  from followed f join hub.person_version v on v.person = f.person and ${stands('v')} join hub.person p on p.person = v.person ${clearValues}
  where ${visiblePerson('v.person')}
  order by f.asked, f.hops desc`,
);

export function loadPersonsByUids(reader: Reader, uids: readonly string[]): Promise<(PersonRow & { readonly asked: string })[]> {
  return reader.rows<PersonRow & { readonly asked: string }>(statement, [uids]);
}
