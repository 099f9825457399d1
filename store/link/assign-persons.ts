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
    statistics: ['cluster'],
  });
  await makeTempTable(client, {
    name: 'person_kept',
    select: `select distinct on (cluster) cluster, person from person_heir order by cluster, votes desc, person`,
    statistics: ['cluster'],
  });
  const minted = await mint(client, edition);
  await makeTempTable(client, {
    name: 'person_of_cluster',
    select: 'select cluster, person from person_kept union all select cluster, person from person_minted',
    statistics: ['cluster'],
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
  // Ids are drawn in the clusters' order, so that the first load of the same records gives the same numbers.
  const minted = await makeTempTable(client, {
    name: 'person_minted',
    select: `
      select o.cluster, nextval((select pg_get_serial_sequence('hub.person', 'person')::regclass)) as person
      from (
        select distinct c.cluster from person_cluster c where not exists (select 1 from person_kept k where k.cluster = c.cluster) order by c.cluster
      ) o`,
    statistics: [],
  });
  if (minted > 0)
    await client.query(
      'insert into hub.person (person, first_edition) overriding system value select person, $1::int from person_minted order by person',
      [edition],
    );
  return minted;
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
    statistics: [],
  });
  const fields = `case met.rule ${identityRules.map((rule) => `when '${rule.name}' then '{${rule.fields.join(',')}}'`).join(' ')} else '{same_as}' end::text[]`;
  await makeTempTable(client, {
    name: 'person_evidence',
    // Most records meet one other by one rule: only the rest need their meetings sorted.
    select: `
      with met as materialized (
        select m.rule, u.record, case when m.pair[1] = u.record then m.pair[2] else m.pair[1] end as other
        from person_meeting m cross join lateral unnest(m.records) as u(record)
      ), meetings as materialized (select record, count(*) as n, min(rule) as rule, min(other) as other from met group by record),
      conflicting as (select record, jsonb_agg(distinct rule) as conflict from person_class group by record)
      select r.record, r.rule,
        jsonb_strip_nulls(jsonb_build_object('met', r.met, 'conflict', k.conflict, 'cut', case when r.cut then true end)) as evidence
      from (
        select c.record, c.cut, met.rule, jsonb_build_array(jsonb_build_object('record', met.other, 'fields', ${fields})) as met
        from person_cluster c join meetings met using (record)
        where met.n = 1
        union all
        select c.record, c.cut,
          (array_agg(met.rule order by array_position('{${ruleOrder.join(',')}}'::text[], met.rule)) filter (where met.rule is not null))[1] as rule,
          jsonb_agg(distinct jsonb_build_object('record', met.other, 'fields', ${fields})) filter (where met.rule is not null) as met
        from person_cluster c
        left join meetings m using (record)
        left join met using (record)
        where coalesce(m.n, 0) <> 1 and (met.rule is not null or c.cut or exists (select 1 from person_class k where k.record = c.record))
        group by c.record, c.cut
      ) r
      left join conflicting k using (record)`,
    statistics: ['record'],
  });
}
