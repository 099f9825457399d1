/** Who lives, rents or is registered where: persons and places, from the register's residence records and from home and registered addresses. */
import type pg from 'pg';
import { changesFew } from '../link/changed-records.ts';
import { isRecordNamed, recordName } from '../link/record-named.ts';
import { makeTempTable } from '../link/temp-table.ts';
import { lookingUpFew } from '../looking-up.ts';
import { openEdition } from '../versioned-tables.ts';
import { mergeVersions } from './merge-versions.ts';

/** Addresses that name no more than a road or an area say nothing about where exactly somebody lives. */
const residenceLevels = `('dwelling', 'building', 'compound', 'road_number')`;

/** Needs `stage.changed_record`, and the edition's links of persons and places. A record of an organisation, or of a dwelling that never came, has no residence. */
export async function deriveResidences(client: pg.ClientBase, edition: number): Promise<Record<string, number>> {
  await makeTempTable(client, {
    name: 'place_moved_link',
    select: `
      select record, rule from hub.place_link where from_edition = $1
      union all
      select record, rule from hub.place_link where until_edition = $1`,
    parameters: [edition],
    statistics: ['record'],
  });
  const affected = await makeTempTable(client, {
    name: 'residence_affected',
    select: `
      select record from stage.changed_record
      union
      select record from hub.person_link where from_edition = $1
      union
      select record from hub.person_link where until_edition = $1
      union
      select record from place_moved_link
      union
      select d.record
      from (
        select ${recordName('r')} as name
        from (select distinct record from place_moved_link where rule = 'register') l join hub.record r using (record)
        union
        select name from stage.changed_record where department = 'housing' and stream = 'fw'
      ) n
      join hub.residence_record d on d.dwelling_ref = n.name and d.until_edition = ${openEdition}`,
    parameters: [edition],
    statistics: ['record'],
  });
  await lookingUpFew(client, await changesFew(client, affected), () =>
    makeTempTable(client, {
      name: 'derive_residence',
      select: `
      select d.record, d.part, p.person, l.place, d.relation, d.since, d.until
      from residence_affected a
      join hub.residence_record d on d.record = a.record and d.until_edition = ${openEdition}
      join hub.person_link p on p.record = d.record and p.until_edition = ${openEdition}
      join hub.record r on ${isRecordNamed('r', 'd.dwelling_ref')}
      join hub.place_link l on l.record = r.record and l.rule = 'register' and l.until_edition = ${openEdition}
      union all
      select t.record, t.part, p.person, l.place, case t.role when 'home' then 'RESIDENT' else 'REGISTERED' end, null::date, null::date
      from residence_affected a
      join hub.address_record t on t.record = a.record and t.role in ('home', 'registered') and t.until_edition = ${openEdition}
      join hub.person_link p on p.record = t.record and p.until_edition = ${openEdition}
      join hub.place_link l on l.record = t.record and l.part = t.part and l.until_edition = ${openEdition}
      where l.level in ${residenceLevels}
        and not exists (select 1 from hub.residence_record d where d.record = t.record and d.part = t.part and d.until_edition = ${openEdition})`,
      statistics: ['record'],
    }),
  );
  const merged = await mergeVersions(client, {
    table: 'hub.residence',
    key: ['record', 'part'],
    columns: ['person', 'place', 'relation', 'since', 'until'],
    desired: 'derive_residence',
    scope: [{ columns: ['record'], among: 'residence_affected' }],
    edition,
  });
  return { residences_opened: merged.opened, residences_closed: merged.closed };
}
