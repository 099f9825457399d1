/** From groups to people: the records of one core are one person; weaker keys join what has no citizen id, and are cut where they would join two cores. */
import type pg from 'pg';
import { makeConnectedComponents } from './connected-components.ts';
import { makeTempTable } from './temp-table.ts';

export interface PersonClusterCounts {
  /** Components of weaker keys in which two cores would have met. */
  readonly cut: number;
  /** Records that two cores lay equally near to, and that stay alone. */
  readonly contested: number;
}

/** Fills `person_cluster (record, cluster, cut)`: cluster is the least record of the person. */
export async function makePersonClusters(client: pg.ClientBase): Promise<PersonClusterCounts> {
  // A core's records count as one node from here on, so that only what crosses cores is left to walk.
  await makeTempTable(client, {
    name: 'person_rep',
    select: `
      select n.record, coalesce(m.rep, n.record) as rep, n.citizen_id_key is not null as core
      from person_node n
      left join (select record, min(record) over (partition by key, class) as rep from person_member where rule = 'citizen_id') m using (record)`,
    statistics: ['record', 'rep'],
  });
  await makeTempTable(client, {
    name: 'person_weak',
    select: `
      select distinct w.grp, r.rep, r.core
      from (
        select rule || ':' || class || ':' || key as grp, record from person_member where rule <> 'citizen_id'
        union all select 'same_as:' || record || ':' || target, record from person_same_as where stands
        union all select 'same_as:' || record || ':' || target, target from person_same_as where stands
      ) w
      join person_rep r using (record)`,
  });
  await client.query(
    'delete from person_weak w using (select grp from person_weak group by grp having count(*) = 1) single where single.grp = w.grp',
  );
  await makeTempTable(client, {
    name: 'person_edge',
    select: 'select distinct min(rep) over (partition by grp) as a, rep as b from person_weak',
  });
  await makeConnectedComponents(client, { edges: 'person_edge', into: 'person_component' });
  const cut = await makeTempTable(client, {
    name: 'person_cut',
    select: `
      select c.label from person_component c join (select distinct rep from person_weak where core) w on w.rep = c.node
      group by c.label having count(*) > 1`,
  });
  await makeTempTable(client, {
    name: 'person_colour',
    select: `
      select c.node as rep, case when w.core then c.node end as colour, w.core as settled
      from person_component c join person_cut using (label) join (select rep, bool_or(core) as core from person_weak group by rep) w on w.rep = c.node`,
    indexes: ['rep'],
  });
  const contested = cut === 0 ? 0 : await spreadColours(client);
  await makeTempTable(client, {
    name: 'person_cluster',
    select: `
      select r.record, min(r.record) over (partition by coalesce(k.colour, k.rep, c.label, r.rep)) as cluster, k.rep is not null as cut
      from person_rep r left join person_component c on c.node = r.rep left join person_colour k on k.rep = r.rep`,
    statistics: ['record', 'cluster'],
  });
  return { cut, contested };
}

/**
 * Each record without an id goes to the core nearest to it by steps; one that two cores reach in the same step stays alone, and passes neither on. Steps are
 * synchronous and count groups, not records, so that neither ids nor order of arrival decide.
 */
async function spreadColours(client: pg.ClientBase): Promise<number> {
  for (;;) {
    const reached = await client.query(
      `update person_colour k set settled = true, colour = case when m.least = m.most then m.least end
       from (
         select open.rep, min(near.colour) as least, max(near.colour) as most
         from person_colour open
         join person_weak mine on mine.rep = open.rep
         join person_weak other on other.grp = mine.grp and other.rep <> mine.rep
         join person_colour near on near.rep = other.rep and near.colour is not null
         where not open.settled
         group by open.rep
       ) m
       where k.rep = m.rep`,
    );
    if ((reached.rowCount ?? 0) === 0) break;
  }
  // Cut off behind contested ones: nothing tells whose they are.
  const contested = await client.query<{ n: number }>('select count(*)::int as n from person_colour where colour is null');
  return contested.rows[0]?.n ?? 0;
}
