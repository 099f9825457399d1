/** Which records are one organisation: by credit code, else by the department's own code. */
import type pg from 'pg';
import { mergeVersions } from '../derive/merge-versions.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

/** What wins where records disagree: who registers an organisation as what it is before who only mentions it. */
const kindRank = `array_position('{POLICE_UNIT,HEALTH_PROVIDER,PROPERTY_COMPANY,MEDIATION,OWNER,OTHER}'::text[], o.organization_kind)`;
const key = `coalesce(o.credit_code, r.department || ':' || r.stream || ':' || coalesce(o.code, r.key))`;

/** After places are linked: an organisation stands where its record's facility address is. */
export async function linkOrganizations(client: pg.ClientBase, edition: number): Promise<Record<string, number>> {
  const affected = await makeTempTable(client, {
    name: 'organization_record_affected',
    select: `
      select distinct c.record from (select record from stage.changed_record union select record from place_target) c
      where exists (select 1 from hub.organization_record o where o.record = c.record)`,
    indexes: ['record'],
  });
  if (affected === 0) return {};
  await makeTempTable(client, {
    name: 'organization_of_record',
    select: `
      select distinct on (o.record) o.record, ${key} as key
      from organization_record_affected a join hub.organization_record o on o.record = a.record and o.until_edition = ${openEdition} join hub.record r on r.record = o.record
      order by o.record, o.part`,
  });
  await client.query(
    `insert into hub.organization (key, first_edition) select distinct key, $1::int from organization_of_record d
     where not exists (select 1 from hub.organization o where o.key = d.key)`,
    [edition],
  );
  await makeTempTable(client, {
    name: 'organization_affected',
    select: `
      select o.organization from organization_of_record join hub.organization o using (key)
      union select l.organization from organization_record_affected a join hub.organization_link l using (record) where l.until_edition = ${openEdition}`,
    indexes: ['organization'],
  });
  await mergeVersions(client, {
    table: 'hub.organization_link',
    key: ['record'],
    columns: ['organization'],
    desired: '(select d.record, o.organization from organization_of_record d join hub.organization o using (key))',
    scope: [{ columns: ['record'], among: 'organization_record_affected' }],
    edition,
  });
  // A child may have come before its parent: whoever names a new organisation as parent is looked at again.
  await client.query(
    `insert into organization_affected
     select distinct l.organization from organization_of_record d join hub.organization_record p on p.record = d.record and p.code is not null and p.until_edition = ${openEdition}
     join hub.organization_record c on c.parent_code = p.code and c.until_edition = ${openEdition} join hub.organization_link l on l.record = c.record and l.until_edition = ${openEdition}
     where not exists (select 1 from organization_affected a where a.organization = l.organization)`,
  );
  const versions = await mergeVersions(client, {
    table: 'hub.organization_version',
    key: ['organization'],
    columns: ['organization_kind', 'name', 'credit_code', 'code', 'parent', 'phone', 'place'],
    desired: `(
      select a.organization, b.organization_kind, b.name, b.credit_code, b.code, parent.organization as parent, b.phone, b.place
      from organization_affected a
      cross join lateral (
        select (array_agg(o.organization_kind order by ${kindRank}, r.department, r.stream, r.key))[1] as organization_kind,
          (array_agg(o.name order by ${kindRank}, r.department, r.stream, r.key))[1] as name, min(o.credit_code) as credit_code,
          (array_agg(o.code order by ${kindRank}, r.department, r.stream, r.key) filter (where o.code is not null))[1] as code,
          (array_agg(o.parent_code order by ${kindRank}, r.department, r.stream, r.key) filter (where o.parent_code is not null))[1] as parent_code,
          (array_agg(r.department order by ${kindRank}, r.department, r.stream, r.key))[1] as department,
          (array_agg(o.phone order by ${kindRank}, r.department, r.stream, r.key) filter (where o.phone is not null))[1] as phone,
          min(p.place) filter (where t.role = 'facility') as place
        from hub.organization_link l
        join hub.organization_record o on o.record = l.record and o.until_edition = ${openEdition}
        join hub.record r on r.record = l.record
        left join hub.place_link p on p.record = l.record and p.until_edition = ${openEdition}
        left join hub.address_record t on t.record = p.record and t.part = p.part and t.until_edition = ${openEdition}
        where l.organization = a.organization and l.until_edition = ${openEdition}
      ) b
      left join lateral (
        select l.organization from hub.organization_record o join hub.record r on r.record = o.record and r.department = b.department
        join hub.organization_link l on l.record = o.record and l.until_edition = ${openEdition}
        where o.code = b.parent_code and o.until_edition = ${openEdition} order by o.record limit 1
      ) parent on parent.organization <> a.organization
      where b.name is not null)`,
    scope: [{ columns: ['organization'], among: 'organization_affected' }],
    edition,
  });
  return { organizations_opened: versions.opened, organizations_closed: versions.closed };
}
