/** The groups of affected person records under one key, with groups of clearly different people split into classes. */
import type pg from 'pg';
import { clearlyDifferent, identityRules, namesAgree, poisonedGroupNames } from '../../linking/identity-rules.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeConnectedComponents } from './connected-components.ts';
import { makeTempTable } from './temp-table.ts';

export interface PersonGroupCounts {
  /** Groups that held clearly different people. */
  readonly split: number;
  /** Groups of more names than anyone has. */
  readonly poisoned: number;
}

/**
 * Fills `person_node (record, citizen_id, …)`, one row for an affected standing record, and `person_member (rule, key, class, record, conflict)`, one row for
 * a record in a group of two or more.
 */
export async function makePersonGroups(client: pg.ClientBase): Promise<PersonGroupCounts> {
  await makeTempTable(client, {
    name: 'person_node',
    select: `
      select distinct on (v.record) v.record, v.citizen_id, v.name_match, v.name_pinyin, v.birth_date, p.sex, p.name_kind,
        ${identityRules.map((rule) => `${rule.key} as ${rule.name}_key`).join(', ')}
      from person_affected a
      join vault.person_record v on v.record = a.record and v.until_edition = ${openEdition}
      join hub.person_record p on p.record = v.record and p.part = v.part and p.until_edition = ${openEdition}
      order by v.record, v.part`,
    statistics: ['record', ...identityRules.map((rule) => `${rule.name}_key`)],
  });
  await makeTempTable(client, {
    name: 'person_group',
    select: identityRules
      .map(
        (rule) => `
        select '${rule.name}'::text as rule, ${rule.name}_key as key, count(*)::int as records,
          min(name_match) filter (where name_kind in ('full', 'latin')) is distinct from max(name_match) filter (where name_kind in ('full', 'latin')) as differs
        from person_node where ${rule.name}_key is not null
        group by ${rule.name}_key having count(*) > 1`,
      )
      .join(' union all '),
  });
  const poisoned = await splitGroups(client);
  await makeTempTable(client, {
    name: 'person_member',
    select: identityRules
      .map(
        (rule) => `
        select g.rule, g.key, coalesce(k.class, 0) as class, n.record, k.class is not null as conflict
        from person_node n
        join person_group g on g.rule = '${rule.name}' and g.key = n.${rule.name}_key
        left join person_class k on k.rule = '${rule.name}' and k.record = n.record`,
      )
      .join(' union all '),
    statistics: ['record', 'rule', 'key'],
  });
  const split = await client.query<{ n: number }>('select count(distinct (rule, key))::int as n from person_class');
  return { split: split.rows[0]?.n ?? 0, poisoned };
}

/**
 * Fills `person_class (rule, record, class)` for groups that fall into two classes or more. Classes are the components of "not clearly different" among the
 * names of a group; a record without a full name goes where it fits, and where several fit to the owner: the class whose birth dates the citizen id itself states.
 */
async function splitGroups(client: pg.ClientBase): Promise<number> {
  await makeTempTable(client, {
    name: 'person_suspect',
    select: identityRules
      .map(
        (rule) => `
        select g.rule, g.key, n.record, n.name_match, n.name_pinyin, n.birth_date, n.sex, n.name_kind, coalesce(n.name_kind in ('full', 'latin'), false) and n.name_match is not null as strong
        from person_group g join person_node n on n.${rule.name}_key = g.key
        where g.rule = '${rule.name}' and g.differs`,
      )
      .join(' union all '),
  });
  await makeTempTable(client, {
    name: 'person_signature',
    select: `
      select row_number() over (order by rule, key, name_match, name_pinyin, birth_date, sex) as signature, count(*) over (partition by rule, key) as among, s.*
      from (
        select rule, key, name_match, name_pinyin, birth_date, sex, min(name_kind) as name_kind, count(*) as records
        from person_suspect where strong group by rule, key, name_match, name_pinyin, birth_date, sex
      ) s`,
    indexes: ['rule, key'],
  });
  await makeTempTable(client, {
    name: 'person_alike',
    select: `
      select a.signature as a, b.signature as b
      from person_signature a join person_signature b on b.rule = a.rule and b.key = a.key and b.signature >= a.signature
      where case when a.among > ${poisonedGroupNames} then a.name_match = b.name_match else coalesce(${namesAgree}, false) or not coalesce(${clearlyDifferent}, false) end`,
  });
  await makeConnectedComponents(client, { edges: 'person_alike', into: 'person_alike_component' });
  await makeTempTable(client, {
    name: 'person_signature_class',
    select: `
      select s.*, dense_rank() over (partition by s.rule, s.key order by c.least_name, s.label) as class, c.owned, c.size, c.least_name
      from (select s.*, l.label from person_signature s join person_alike_component l on l.node = s.signature) s
      join (
        select l.label, min(s.name_match) as least_name, sum(s.records) as size,
          sum(s.records) filter (where s.rule = 'citizen_id' and to_char(s.birth_date, 'YYYYMMDD') = substr(s.key, 7, 8)) as owned
        from person_signature s join person_alike_component l on l.node = s.signature group by l.label
      ) c using (label)`,
    indexes: ['rule, key'],
  });
  await client.query(
    'delete from person_signature_class s where not exists (select 1 from person_signature_class o where o.rule = s.rule and o.key = s.key and o.class <> s.class)',
  );
  await makeTempTable(client, {
    name: 'person_class',
    select: `
      select p.rule, p.key, p.record, c.class
      from person_suspect p join person_signature_class c
        on c.rule = p.rule and c.key = p.key and c.name_match = p.name_match and c.name_pinyin is not distinct from p.name_pinyin
        and c.birth_date is not distinct from p.birth_date and c.sex is not distinct from p.sex
      where p.strong
      union all
      (select distinct on (p.rule, p.record) p.rule, p.key, p.record, c.class
      from person_suspect p join person_signature_class c on c.rule = p.rule and c.key = p.key
      where not p.strong
      order by p.rule, p.record,
        (p.name_match is null or left(c.name_match, 1) = left(p.name_match, 1)) desc, coalesce(c.birth_date <> p.birth_date, false), coalesce(c.sex <> p.sex, false),
        c.owned desc nulls last, c.size desc, c.least_name, c.class)`,
    indexes: ['rule, record'],
  });
  const poisoned = await client.query<{ n: number }>(
    `select count(distinct (rule, key))::int as n from person_signature where among > ${poisonedGroupNames}`,
  );
  return poisoned.rows[0]?.n ?? 0;
}
