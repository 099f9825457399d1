/** Which records must be clustered again: the changed ones and all that hang together with them, before or now. */
import type pg from 'pg';
import { personThresholds } from '../../linking/person-model.ts';
import { openEdition } from '../versioned-tables.ts';
import { lookingUp } from '../looking-up.ts';
import { recordNamed } from './record-named.ts';
import { makeTempTable } from './temp-table.ts';

const join = String(personThresholds.join);

/** Fills `person_affected (record, round)` with every record that stands or has a link. */
export async function allPersons(client: pg.ClientBase): Promise<number> {
  return await makeTempTable(client, {
    name: 'person_affected',
    select: `
      select record, 0 as round from vault.person_node
      union select record, 0 from hub.person_link where until_edition = ${openEdition}`,
    statistics: ['record'],
  });
}

/** Takes the pairs of `person_changed` away; fills `person_affected` with these records and with those that their pairs had joined to them. */
export async function forgetPairs(client: pg.ClientBase): Promise<void> {
  await lookingUp(client, async () => {
    await makeTempTable(client, {
      name: 'person_affected',
      select: `
      select record, 0 as round from person_changed
      union select p.b, 0 from vault.person_pair p join person_changed c on c.record = p.a where p.weight >= ${join}
      union select p.a, 0 from vault.person_pair p join person_changed c on c.record = p.b where p.weight >= ${join}`,
      statistics: ['record'],
    });
    // One condition of both would read all pairs.
    for (const end of ['a', 'b']) await client.query(`delete from vault.person_pair p using person_changed c where p.${end} = c.record`);
  });
}

/**
 * Fills `person_word (a, b, decided)`: what is not a matter of weights, the departments' own merges and the stewards' decisions, those that this edition ended
 * included.
 */
export async function makePersonWords(client: pg.ClientBase, edition: number): Promise<void> {
  await makeTempTable(client, {
    name: 'person_word',
    select: `
      select least(p.record, t.record) as a, greatest(p.record, t.record) as b, 'same_as' as decided, p.until_edition = ${openEdition} as stands
      from hub.person_record p
      cross join lateral unnest(p.same_as) as ref(name)
      cross join lateral ${recordNamed('ref.name')} t
      where p.same_as <> '{}' and p.until_edition in ($1, ${openEdition}) and t.record <> p.record
      union
      select a, b, case when joined then 'joined' else 'parted' end, undone_at is null from hub.decided_pair where undone_at is null or pending`,
    parameters: [edition],
    indexes: ['a', 'b'],
    statistics: ['a', 'b'],
  });
}

/** Closes `person_affected` over pairs that join and over words, so that its components are those of the whole city. Gives the number of records. */
export async function closeAffected(client: pg.ClientBase): Promise<number> {
  // Whether it has been met already is asked of each record that a round finds.
  await client.query('create index on person_affected (record)');
  await lookingUp(client, async () => {
    for (let round = 1; ; round += 1) {
      const found = await client.query(
        `insert into person_affected
       select distinct m.record, $1::int
       from (
         select p.b as record from vault.person_pair p join person_affected f on f.record = p.a and f.round = $1 - 1 where p.weight >= ${join}
         union all select p.a from vault.person_pair p join person_affected f on f.record = p.b and f.round = $1 - 1 where p.weight >= ${join}
         union all select w.b from person_word w join person_affected f on f.record = w.a and f.round = $1 - 1
         union all select w.a from person_word w join person_affected f on f.record = w.b and f.round = $1 - 1
       ) m
       where not exists (select 1 from person_affected a where a.record = m.record)`,
        [round],
      );
      if ((found.rowCount ?? 0) === 0) break;
    }
  });
  const { rows } = await client.query<{ records: number }>('select count(*)::int as records from person_affected');
  return rows[0]?.records ?? 0;
}
