/** Which records are to be compared: those that meet under a blocking key that not too many share. */
import type pg from 'pg';
import { personModel } from '../../linking/person-model.ts';
import { analyzeTable } from '../analyze-table.ts';
import { sorting } from '../sorting.ts';
import { candidatesSql, cappedRules, capSql, makeBlocks } from './block-candidates.ts';
import { makeTempTable } from './temp-table.ts';

const { blocking: rules } = personModel;
const cap = capSql(rules, 'k.key');

/** Table of (a, b), filled and emptied within the transaction that links. */
export const personCandidates = 'vault.person_candidate';

/** Fills {@link personCandidates} with the candidate pairs of all nodes. */
export async function allCandidates(client: pg.ClientBase): Promise<void> {
  await makeBlocks(client, { nodes: 'vault.person_node', blocks: 'person_block' });
  await sorting(client, () => fill(client, candidatesSql(rules, 'person_block')));
}

async function fill(client: pg.ClientBase, candidates: string): Promise<void> {
  await forgetCandidates(client);
  await client.query(`insert into ${personCandidates} (a, b) ${candidates}`);
  await analyzeTable(client, personCandidates, ['a', 'b']);
}

/** They are compared and need not stay. */
export async function forgetCandidates(client: pg.ClientBase): Promise<void> {
  await client.query(`truncate ${personCandidates}`);
}

/**
 * Fills {@link personCandidates} with the candidate pairs of the nodes in `person_changed (record)`. A block that comes to its cap, or below it again, changes what its other
 * members meet: they are added to `person_changed`. `person_old_key (key)` are the keys that changed records had before, one row for each.
 */
export async function changedCandidates(client: pg.ClientBase): Promise<void> {
  for (;;) {
    await makeTempTable(client, {
      name: 'person_new_key',
      again: true,
      select: 'select unnest(n.keys) as key, n.record from vault.person_node n join person_changed c using (record)',
      statistics: ['key'],
    });
    await makeTempTable(client, {
      name: 'person_block',
      again: true,
      select: `
        with touched as (select key from person_old_key union select key from person_new_key),
        before as (select key, count(*) as members from person_old_key group by key),
        after as (select key, count(*) as members from person_new_key group by key)
        select m.key, m.members, coalesce(b.members, 0) - coalesce(a.members, 0) as fewer
        from (
          select key, array_agg(record) as members from (select unnest(keys) as key, record from vault.person_node) k
          where key in (select key from touched) group by key
        ) m
        left join before b using (key) left join after a using (key)`,
      statistics: [],
    });
    const crossed = await client.query(
      `insert into person_changed
       select distinct member from person_block k cross join lateral unnest(k.members) member
       where (cardinality(k.members) > ${cap}) <> (cardinality(k.members) + k.fewer > ${cap})
         and member not in (select record from person_changed)`,
    );
    if ((crossed.rowCount ?? 0) === 0) break;
    // They keep their keys: what they meet is looked at again under all of them.
    await client.query(
      `insert into person_old_key select unnest(n.keys) from vault.person_node n
       where n.record in (select record from person_changed) and n.record not in (select record from person_new_key)`,
    );
  }
  await fill(
    client,
    `select a, b from (${candidatesSql(rules, 'person_block')}) p where a in (select record from person_changed) or b in (select record from person_changed)`,
  );
}

/** What was too much to compare: rules by name with the number of keys over their cap, among the blocks looked at last. */
export async function cappedBlocks(client: pg.ClientBase): Promise<Record<string, number>> {
  const capped = await cappedRules(client, rules, 'person_block');
  return Object.fromEntries(capped.map(({ rule, blocks }) => [`person_blocks_capped_${rule}`, blocks]));
}
