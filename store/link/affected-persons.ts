/** Which person records must be looked at again: the changed ones and all that hang together with them, before or now, by any key. */
import type pg from 'pg';
import { identityRules } from '../../linking/identity-rules.ts';
import { openEdition } from '../versioned-tables.ts';
import { makeTempTable } from './temp-table.ts';

/**
 * Fills `person_affected (record)`: closed under every raw key, so that components over it alone are those of the whole city, whatever the order of arrival.
 * Also fills `person_same_as (record, target, stands)`, the departments' own merges.
 */
export async function makeAffectedPersons(client: pg.ClientBase, edition: number): Promise<number> {
  await makeTempTable(client, {
    name: 'person_same_as',
    select: `
      select p.record, t.record as target, p.until_edition = ${openEdition} as stands
      from hub.person_record p
      cross join lateral unnest(p.same_as) as ref(name)
      join hub.record t on t.department = split_part(ref.name, ':', 1) and t.stream = split_part(ref.name, ':', 2)
        and t.key = substr(ref.name, length(split_part(ref.name, ':', 1)) + length(split_part(ref.name, ':', 2)) + 3)
      where p.same_as <> '{}' and p.until_edition in ($1, ${openEdition}) and t.record <> p.record`,
    parameters: [edition],
    indexes: ['record', 'target'],
  });
  await makeTempTable(client, {
    name: 'person_affected',
    select: `
      select distinct p.record, 0 as round
      from stage.changed_record c join hub.person_record p using (record)
      where p.from_edition = $1 or p.until_edition = $1`,
    parameters: [edition],
  });
  await client.query('alter table person_affected add primary key (record)');
  const first = await client.query<{ first: boolean }>(
    `select not exists (select 1 from hub.person_link where until_edition = ${openEdition}) as first`,
  );
  if (first.rows[0]?.first !== true) await expand(client, edition);
  return (await client.query<{ n: number }>('select count(*)::int as n from person_affected')).rows[0]?.n ?? 0;
}

/** Breadth first: each round takes in the records that meet those of the last one. Keys that the edition closed count too: what they held together may fall apart. */
async function expand(client: pg.ClientBase, edition: number): Promise<void> {
  await makeTempTable(client, { name: 'person_frontier', select: 'select record from person_affected' });
  const meets = identityRules.map(
    (rule) => `select n.record from person_frontier f join vault.person_record v using (record)
      join vault.person_record n on ${rule.meets} and n.until_edition = ${openEdition}
      where v.until_edition in ($1, ${openEdition}) and (${rule.key}) is not null`,
  );
  for (let round = 1; ; round += 1) {
    const found = await client.query(
      `insert into person_affected
       select m.record, $2::int from (
         ${meets.join('\n union ')}
         union select s.target from person_frontier f join person_same_as s using (record)
         union select s.record from person_frontier f join person_same_as s on s.target = f.record
       ) m
       where not exists (select 1 from person_affected a where a.record = m.record)`,
      [edition, round],
    );
    if ((found.rowCount ?? 0) === 0) return;
    await makeTempTable(client, {
      name: 'person_frontier',
      select: 'select record from person_affected where round = $1',
      parameters: [round],
    });
    await client.query('analyze person_affected');
  }
}
