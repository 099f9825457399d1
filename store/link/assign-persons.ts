/** Gives each cluster of records its person: the id that most of its records had stays, merged ids redirect, what is split off or new gets an id of its own. */
import type pg from 'pg';
import { identityRules, ruleOrder } from '../../linking/identity-rules.ts';
import { mergeVersions } from '../derive/merge-versions.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

export interface PersonAssignmentCounts {
  readonly opened: number;
  readonly closed: number;
  readonly minted: number;
  readonly redirected: number;
}

export async function assignPersons(client: pg.ClientBase, edition: number): Promise<PersonAssignmentCounts> {
  // A person goes to the cluster with most of its records; a cluster keeps, of those that come to it, the one that most of its records had, the oldest among equals.
  await makeTempTable(client, {
    name: 'person_vote',
    select: `
      select c.cluster, l.person, count(*) as votes
      from person_cluster c join hub.person_link l on l.record = c.record and l.until_edition = ${openEdition}
      group by c.cluster, l.person`,
  });
  await makeTempTable(client, {
    name: 'person_heir',
    select: `select distinct on (person) person, cluster, votes from person_vote order by person, votes desc, cluster`,
    indexes: ['cluster'],
  });
  await makeTempTable(client, {
    name: 'person_kept',
    select: `select distinct on (cluster) cluster, person from person_heir order by cluster, votes desc, person`,
    indexes: ['cluster'],
  });
  const minted = await mint(client, edition);
  await makeTempTable(client, {
    name: 'person_of_cluster',
    select: 'select cluster, person from person_kept union all select cluster, person from person_minted',
    indexes: ['cluster'],
  });
  const redirected = await redirect(client, edition);
  await makeEvidence(client);
  const links = await mergeVersions(client, {
    table: 'hub.person_link',
    key: ['record'],
    columns: ['person', 'rule', 'evidence'],
    desired: `(select c.record, p.person, coalesce(e.rule, 'alone') as rule, coalesce(e.evidence, '{}') as evidence
      from person_cluster c join person_of_cluster p using (cluster) left join person_evidence e using (record))`,
    scope: 't.record in (select record from person_affected)',
    edition,
  });
  return { ...links, minted, redirected };
}

async function mint(client: pg.ClientBase, edition: number): Promise<number> {
  await makeTempTable(client, {
    name: 'person_orphan',
    select: `
      select cluster, row_number() over (order by cluster) as n
      from (select distinct cluster from person_cluster) c where not exists (select 1 from person_kept k where k.cluster = c.cluster)`,
  });
  await client.query('drop table if exists pg_temp.person_drawn');
  await client.query('create temp table person_drawn (person bigint) on commit drop');
  await client.query(
    `with drawn as (insert into hub.person (first_edition) select $1::int from person_orphan returning person)
     insert into person_drawn select person from drawn`,
    [edition],
  );
  // Ids are drawn in the clusters' order, so that the first load of the same records gives the same numbers.
  return await makeTempTable(client, {
    name: 'person_minted',
    select: `
      select o.cluster, p.person
      from person_orphan o
      join (select person, row_number() over (order by person) as n from person_drawn) p using (n)`,
  });
}

async function redirect(client: pg.ClientBase, edition: number): Promise<number> {
  // An id that was redirected to one that is merged now goes straight to the last one: readers follow one step.
  await makeTempTable(client, {
    name: 'person_merged',
    select: `select h.person, k.person as into_person from person_heir h join person_kept k using (cluster) where h.person <> k.person`,
  });
  const merged = await mergeVersions(client, {
    table: 'hub.person_redirect',
    key: ['person'],
    columns: ['into_person'],
    desired: `(select person, into_person from person_merged
      union all select r.person, m.into_person from hub.person_redirect r join person_merged m on m.person = r.into_person where r.until_edition = ${openEdition})`,
    scope: 't.person in (select person from person_merged) or t.into_person in (select person from person_merged)',
    edition,
  });
  return merged.opened;
}

/** Why a record is where it is: the rules by which it meets others of its person, one of them by id, and which rules were overruled. Ids and field names only. */
async function makeEvidence(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'person_meeting',
    select: `
      select m.rule, m.grp, c.cluster, (array_agg(c.record order by c.record))[1:2] as pair, array_agg(c.record) as records
      from (
        select rule, rule || ':' || class || ':' || key as grp, record from person_member
        union all select 'same_as', 'same_as:' || record || ':' || target, record from person_same_as where stands
        union all select 'same_as', 'same_as:' || record || ':' || target, target from person_same_as where stands
      ) m
      join person_cluster c using (record)
      group by m.rule, m.grp, c.cluster having count(*) > 1`,
  });
  const fields = `case met.rule ${identityRules.map((rule) => `when '${rule.name}' then '{${rule.fields.join(',')}}'`).join(' ')} else '{same_as}' end::text[]`;
  await makeTempTable(client, {
    name: 'person_evidence',
    select: `
      select r.record, r.rule,
        jsonb_strip_nulls(jsonb_build_object('met', r.met, 'conflict', k.conflict, 'cut', case when r.cut then true end)) as evidence
      from (
        select c.record, c.cut,
          (array_agg(met.rule order by array_position('{${ruleOrder.join(',')}}'::text[], met.rule)) filter (where met.rule is not null))[1] as rule,
          jsonb_agg(distinct jsonb_build_object('record', met.other, 'fields', ${fields})) filter (where met.rule is not null) as met
        from person_cluster c
        left join (
          select m.rule, u.record, case when m.pair[1] = u.record then m.pair[2] else m.pair[1] end as other
          from person_meeting m cross join lateral unnest(m.records) as u(record)
        ) met using (record)
        where met.rule is not null or c.cut or exists (select 1 from person_class k where k.record = c.record)
        group by c.record, c.cut
      ) r
      left join (select record, jsonb_agg(distinct rule) as conflict from person_class group by record) k using (record)`,
    indexes: ['record'],
  });
}
