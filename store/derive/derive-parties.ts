/** Who took part in which case: party records with the person that linking made of the one they name. */
import type pg from 'pg';
import { makeTempTable } from '../link/temp-table.ts';
import { changesFew } from '../link/changed-records.ts';
import { isRecordNamed, recordName } from '../link/record-named.ts';
import { lookingUpFew } from '../looking-up.ts';
import { openEdition } from '../versioned-tables.ts';
import { mergeVersions } from './merge-versions.ts';

/** Needs `stage.changed_record`. Cases and persons may come before or after the record that names them; a party whose case is not there waits. */
export async function deriveParties(client: pg.ClientBase, edition: number): Promise<Record<string, number>> {
  const moved = await makeTempTable(client, {
    name: 'derive_moved_person',
    select: `
      select ${recordName('r')} as name
      from (select record from hub.person_link where from_edition = $1 or until_edition = $1 group by record) l join hub.record r using (record)`,
    parameters: [edition],
  });
  const few = await changesFew(client, moved);
  const affected = await lookingUpFew(client, few, () =>
    makeTempTable(client, {
      name: 'derive_party',
      select: `
      select c.record from stage.changed_record c where exists (select 1 from hub.party_record p where p.record = c.record)
      union
      select p.record from stage.changed_record c join hub.case_record k using (record) join hub.party_record p on p.case_ref = c.name and p.until_edition = ${openEdition}
        where k.from_edition = $1 or k.until_edition = $1
      union
      select p.record from derive_moved_person m join hub.party_record p on p.person_ref = m.name and p.until_edition = ${openEdition}`,
      parameters: [edition],
      statistics: ['record'],
    }),
  );
  if (affected === 0) return { parties_derived: 0 };
  await lookingUpFew(client, few, () =>
    makeTempTable(client, {
      name: 'derive_case_party',
      select: `
      select p.record, p.part, c.record as case_record, l.person, p.role
      from derive_party a
      join hub.party_record p on p.record = a.record and p.until_edition = ${openEdition}
      join hub.record c on ${isRecordNamed('c', 'p.case_ref')}
      left join hub.record r on ${isRecordNamed('r', 'p.person_ref')}
      left join hub.person_link l on l.record = r.record and l.until_edition = ${openEdition}
      where exists (select 1 from hub.case_record k where k.record = c.record and k.until_edition = ${openEdition})`,
      statistics: ['record'],
    }),
  );
  const versions = await mergeVersions(client, {
    table: 'hub.case_party',
    key: ['record', 'part'],
    columns: ['case_record', 'person', 'role'],
    desired: 'derive_case_party',
    scope: [{ columns: ['record'], among: 'derive_party' }],
    edition,
  });
  return { parties_derived: affected, case_parties_opened: versions.opened, case_parties_closed: versions.closed };
}
