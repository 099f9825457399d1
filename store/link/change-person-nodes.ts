/** Brings the nodes of records that this edition changed up to date. */
import type pg from 'pg';
import { openEdition } from '../versioned-tables.ts';
import { unknownRarity } from './active-release.ts';
import type { LinkRelease } from './active-release.ts';
import { buildPersonNodes } from './build-person-nodes.ts';
import { lookingUp } from '../looking-up.ts';
import { recordName } from './record-named.ts';
import { sharePhones } from './share-phones.ts';
import { makeTempTable } from './temp-table.ts';

/**
 * Needs all nodes as of the edition before, and `person_pending`. Fills `person_changed (record)` with the records whose node differs or went, or whose decisions are new, and
 * `person_old_key (key)` with the blocking keys that they had, one row for each. Gives the number of records.
 */
export async function changePersonNodes(client: pg.ClientBase, edition: number, release: LinkRelease): Promise<number> {
  await lookingUp(client, async () => {
    await makeTouched(client, edition);
    await client.query('create temp table person_node_new (like vault.person_node, primary key (record)) on commit drop');
    await buildPersonNodes(client, {
      into: 'person_node_new',
      records: 'select record from person_touched',
      release: release.release,
      unknownRarity: unknownRarity(release),
    });
    await replaceNodes(client);
  });
  const moved = await sharePhones(client, 'select phone from phone_touched');
  await client.query(
    `insert into person_old_key select unnest(n.keys) from vault.person_node n join ${moved} m using (record) where m.record not in (select record from person_changed)`,
  );
  await client.query(`insert into person_changed select record from ${moved} m where record not in (select record from person_changed)`);
  const { rows } = await client.query<{ changed: number }>('select count(*)::int as changed from person_changed');
  return rows[0]?.changed ?? 0;
}

/** Fills `person_touched (record)`: records of people that changed, or whose place did. */
async function makeTouched(client: pg.ClientBase, edition: number): Promise<void> {
  await makeTempTable(client, {
    name: 'person_touched',
    select: `
      select p.record from stage.changed_record c join hub.person_record p using (record) where p.from_edition = $1 or p.until_edition = $1
      union
      select p.record from (select record from hub.place_link where from_edition = $1 union select record from hub.place_link where until_edition = $1) l
      join hub.person_record p on p.record = l.record and p.until_edition = ${openEdition}
      union
      select d.record
      from (select record from hub.place_link where from_edition = $1 union select record from hub.place_link where until_edition = $1) l
      join hub.record f using (record)
      join hub.residence_record d on d.dwelling_ref = ${recordName('f')} and d.until_edition = ${openEdition}`,
    parameters: [edition],
    indexes: ['record'],
    statistics: ['record'],
  });
}

/** Puts those of `person_node_new` that differ in their places; fills `person_changed`, `person_old_key` and `phone_touched (phone)`. */
async function replaceNodes(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'person_changed',
    select: `
      select t.record
      from person_touched t
      left join vault.person_node o using (record)
      left join person_node_new n using (record)
      where o is distinct from n
      union
      select record from (select a as record from person_pending union select b from person_pending) d
      join vault.person_node using (record)`,
    indexes: ['record'],
    statistics: ['record'],
  });
  await makeTempTable(client, {
    name: 'person_old_key',
    select: 'select unnest(o.keys) as key from vault.person_node o join person_changed using (record)',
    statistics: [],
  });
  await makeTempTable(client, {
    name: 'phone_touched',
    select: `
      select p.phone
      from (select record, phone1, phone2 from vault.person_node union all select record, phone1, phone2 from person_node_new) n
      join person_changed using (record) cross join lateral (values (phone1), (phone2)) p(phone)
      where p.phone is not null group by p.phone`,
    statistics: ['phone'],
  });
  await client.query(
    'delete from vault.person_node o using person_changed c, person_touched t where c.record = o.record and t.record = o.record',
  );
  await client.query('insert into vault.person_node select n.* from person_node_new n join person_changed using (record)');
}
