/** What the hub believes of each person: every value from the record that is best for it, named, and the tokens by which search finds the person. */
import type pg from 'pg';
import { departmentRank, nameKindRank } from '../../linking/belief-rules.ts';
import { makeTempTable } from '../link/temp-table.ts';
import { openEdition } from '../versioned-tables.ts';
import { derivePersonTokens } from './derive-person-tokens.ts';
import { mergeVersions } from './merge-versions.ts';

const authority = `case department ${Object.entries(departmentRank)
  .map(([department, rank]) => `when '${department}' then ${String(rank)}`)
  .join(' ')} end`;
const newest = 'authority, from_edition desc, record';

/** Needs `stage.changed_record`; the links of the edition are made. */
export async function derivePersons(client: pg.ClientBase, edition: number): Promise<Record<string, number>> {
  const affected = await makeTempTable(client, {
    name: 'derive_person',
    select: `
      select person from hub.person_link where from_edition = $1
      union
      select person from hub.person_link where until_edition = $1
      union
      select l.person from stage.changed_record c join hub.person_link l on l.record = c.record and l.until_edition = ${openEdition}`,
    parameters: [edition],
    statistics: ['person'],
  });
  if (affected === 0) return { persons_derived: 0 };
  await makeTempTable(client, {
    name: 'derive_person_record',
    select: `
      select l.person, l.record, r.department, ${authority} as authority, o.from_edition, o.sex, o.birth_year, o.name_kind, o.name_masked, o.deceased, o.citizen_id_kind,
        array_position('{${nameKindRank.join(',')}}'::text[], o.name_kind) as name_rank,
        v.name, v.name_match, v.name_pinyin, v.birth_date, v.citizen_id, v.phones
      from derive_person d
      join hub.person_link l on l.person = d.person and l.until_edition = ${openEdition}
      join hub.record r on r.record = l.record
      join hub.person_record o on o.record = l.record and o.until_edition = ${openEdition}
      join vault.person_record v on v.record = o.record and v.part = o.part and v.until_edition = ${openEdition}`,
    statistics: ['person'],
  });
  await makeBeliefs(client);
  const scope = [{ columns: ['person'], among: 'derive_person' }];
  const versions = await mergeVersions(client, {
    table: 'hub.person_version',
    key: ['person'],
    columns: [
      'name_masked',
      'name_record',
      'sex',
      'sex_record',
      'birth_year',
      'birth_record',
      'deceased',
      'record_count',
      'department_count',
    ],
    desired: 'derive_belief',
    scope,
    edition,
  });
  await mergeVersions(client, {
    table: 'vault.person_version',
    key: ['person'],
    columns: ['name', 'name_match', 'name_pinyin', 'birth_date', 'citizen_id', 'citizen_id_record', 'phones'],
    desired: 'derive_belief',
    scope,
    edition,
  });
  await derivePersonTokens(client, edition);
  return { persons_derived: affected, person_versions_opened: versions.opened, person_versions_closed: versions.closed };
}

/**
 * Fills `derive_belief`, one row for a person. A record whose birth date or sex is the one that its own valid citizen id states goes before one that only says
 * so; a full name before a masked one before a surname; then the department's authority, then the newest. Most persons have one record, and nothing to choose.
 */
async function makeBeliefs(client: pg.ClientBase): Promise<void> {
  const ofId = `coalesce(to_char(birth_date, 'YYYYMMDD') = substr(citizen_id, 7, 8), false) desc`;
  const sexOfId = `coalesce((sex = 'MALE') = (substr(citizen_id, 17, 1)::int % 2 = 1), false) desc`;
  await makeTempTable(client, {
    name: 'derive_person_count',
    select: `
      select person, bool_or(deceased) as deceased, sum(records)::int as record_count, count(*)::int as department_count
      from (select person, department, count(*) as records, bool_or(deceased) as deceased from derive_person_record group by person, department) d
      group by person`,
    statistics: ['person', 'record_count'],
  });
  await makeTempTable(client, {
    name: 'derive_shared_record',
    select: `select r.*, c.record_count from derive_person_count c join derive_person_record r using (person) where c.record_count > 1`,
    indexes: ['person'],
    statistics: ['person'],
  });
  await makeTempTable(client, {
    name: 'derive_belief',
    select: `
      select p.person, p.deceased, p.record_count, p.department_count, case when r.name is not null then r.record end as name_record,
        case when r.name is not null then r.name_masked end as name_masked, r.name, case when r.name is not null then r.name_match end as name_match,
        case when r.name is not null then r.name_pinyin end as name_pinyin, case when r.sex is not null then r.record end as sex_record, r.sex,
        case when r.birth_date is not null or r.birth_year is not null then r.record end as birth_record, r.birth_year, r.birth_date,
        case when r.citizen_id is not null then r.record end as citizen_id_record, r.citizen_id,
        case when cardinality(r.phones) < 2 then r.phones else array(select distinct phone from unnest(r.phones) phone order by phone) end as phones
      from derive_person_count p join derive_person_record r using (person)
      where p.record_count = 1
      union all
      select p.person, p.deceased, p.record_count, p.department_count, n.record as name_record, n.name_masked, n.name, n.name_match, n.name_pinyin,
        s.record as sex_record, s.sex, b.record as birth_record, b.birth_year, b.birth_date, i.record as citizen_id_record, i.citizen_id, coalesce(t.phones, '{}') as phones
      from (select * from derive_person_count where record_count > 1) p
      left join (select distinct on (person) person, record, name_masked, name, name_match, name_pinyin from derive_shared_record where name is not null
        order by person, name_rank nulls last, ${newest}) n using (person)
      left join (select distinct on (person) person, record, sex from derive_shared_record where sex is not null order by person, ${sexOfId}, ${newest}) s using (person)
      left join (select distinct on (person) person, record, birth_year, birth_date from derive_shared_record where birth_date is not null or birth_year is not null
        order by person, ${ofId}, birth_date is null, ${newest}) b using (person)
      left join (select distinct on (person) person, record, citizen_id from derive_shared_record where citizen_id is not null order by person, ${newest}) i using (person)
      left join (select r.person, array_agg(distinct phone order by phone) as phones from derive_shared_record r cross join lateral unnest(r.phones) phone group by r.person) t using (person)`,
    statistics: ['person'],
  });
}
