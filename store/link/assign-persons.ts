/** Gives each cluster of records its person: the id that most of its records had stays, merged ids redirect, what is split off or new gets an id of its own. */
import type pg from 'pg';
import { ruleSql } from './link-rule.ts';
import { mergeVersions } from '../derive/merge-versions.ts';
import { openEdition } from '../versioned-tables.ts';
import { lookingUp } from '../looking-up.ts';
import { makeTempTable } from './temp-table.ts';

export interface PersonAssignmentCounts {
  readonly opened: number;
  readonly closed: number;
  readonly minted: number;
  readonly redirected: number;
}

/** Needs `person_cluster` and `person_affected`, and the weights of the pairs, made with `release`. */
export async function assignPersons(
  client: pg.ClientBase,
  edition: number,
  { release, whole }: { readonly release: number | null; readonly whole: boolean },
): Promise<PersonAssignmentCounts> {
  await electPersons(client);
  const minted = await mint(client, edition);
  await makeTempTable(client, {
    name: 'person_of_cluster',
    select: 'select cluster, person from person_kept union all select cluster, person from person_minted',
    indexes: whole ? [] : ['cluster'],
    statistics: ['cluster'],
  });
  const redirected = await redirect(client, edition);
  const wanted = `
    select c.record, o.person, ${ruleSql} as rule, c.other, p.pattern, p.rarity, p.weight,
      case when p.pattern is not null then ${release === null ? 'null::int' : String(release)} end as release, c.note
    from person_cluster c join person_of_cluster o using (cluster)
    left join vault.person_pair p on p.a = least(c.record, c.other) and p.b = greatest(c.record, c.other)
    left join person_word w on w.a = least(c.record, c.other) and w.b = greatest(c.record, c.other) and w.stands`;
  if (!whole) await lookingUp(client, () => makeTempTable(client, { name: 'person_link_wanted', select: wanted, statistics: ['record'] }));
  const links = await mergeVersions(client, {
    table: 'hub.person_link',
    key: ['record'],
    columns: ['person', 'rule', 'other', 'pattern', 'rarity', 'weight', 'release', 'note'],
    desired: whole ? `(${wanted})` : 'person_link_wanted',
    scope: [{ columns: ['record'], among: 'person_affected' }],
    edition,
  });
  return { ...links, minted, redirected };
}

/** Needs `person_cluster`. Fills `person_heir (person, cluster)`, where each person goes, and `person_kept (cluster, person)`, whose id each cluster keeps. */
export async function electPersons(client: pg.ClientBase): Promise<void> {
  // A person goes to the cluster with most of its records; a cluster keeps, of those that come to it, the one that most of its records had, the oldest among equals.
  await lookingUp(client, () =>
    makeTempTable(client, {
      name: 'person_vote',
      select: `
        select c.cluster, l.person, count(*) as votes
        from person_cluster c join hub.person_link l on l.record = c.record and l.until_edition = ${openEdition}
        group by c.cluster, l.person`,
    }),
  );
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
    scope: [
      { columns: ['person'], among: 'person_merged' },
      { columns: ['into_person'], among: '(select person as into_person from person_merged) m' },
    ],
    edition,
  });
  return merged.opened;
}
