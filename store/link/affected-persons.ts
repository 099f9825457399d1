/** Which person records must be looked at again: the changed ones and all that hang together with them, before or now, by any key. */
import type pg from 'pg';
import { identityRules } from '../../linking/identity-rules.ts';
import { openEdition } from '../versioned-tables.ts';
import { recordNamed } from './record-named.ts';
import { makeTempTable } from './temp-table.ts';

/** Records. */
const worthAnalysing = 1_000;

/** What linking reads of a person record, over `p` and `v`, its open and its vault part. */
const read = (p: string, v: string): string =>
  `${p}.same_as, ${p}.sex, ${p}.name_kind, ${v}.name_match, ${v}.name_pinyin, ${v}.birth_date, ${v}.citizen_id, ${v}.health_card, ${v}.document_kind, ${v}.document_number`;

/** The edition closed the record's row and opened one that says the same of who it is. */
const unchanged = `exists (
  select 1 from hub.person_record o join vault.person_record ov on ov.record = o.record and ov.part = o.part and ov.from_edition = o.from_edition
  where o.record = p.record and o.part = p.part and (case when p.from_edition = $1 then o.until_edition else o.from_edition end) = $1
    and (${read('o', 'ov')}) is not distinct from (${read('p', 'v')}))`;

/**
 * Fills `person_affected (record)`: closed under every raw key, so that components over it alone are those of the whole city, whatever the order of arrival. Records
 * that changed in nothing that linking reads are where they were. Also fills `person_same_as (record, target, stands)`, the departments' own merges, unless
 * nothing is affected.
 */
export async function makeAffectedPersons(client: pg.ClientBase, edition: number): Promise<number> {
  const { rows } = await client.query<{ first: boolean; closes: boolean }>(
    `select not exists (select 1 from hub.person_link where until_edition = ${openEdition}) as first,
       exists (select 1 from hub.record_version where until_edition = $1 and until_edition < ${openEdition}) as closes`,
    [edition],
  );
  const { first, closes } = rows[0] ?? { first: false, closes: true };
  const changed = await makeTempTable(client, {
    name: 'person_affected',
    select: `
      select distinct p.record, 0 as round
      from stage.changed_record c join hub.person_record p using (record)
      ${closes ? 'join vault.person_record v on v.record = p.record and v.part = p.part and v.from_edition = p.from_edition' : ''}
      where (p.from_edition = $1 or p.until_edition = $1)${closes ? ` and not ${unchanged}` : ''}`,
    parameters: [edition],
    statistics: ['record'],
  });
  if (changed === 0) return 0;
  await makeTempTable(client, {
    name: 'person_same_as',
    select: `
      select p.record, t.record as target, p.until_edition = ${openEdition} as stands
      from hub.person_record p
      cross join lateral unnest(p.same_as) as ref(name)
      cross join lateral ${recordNamed('ref.name')} t
      where p.same_as <> '{}' and p.until_edition in ($1, ${openEdition}) and t.record <> p.record`,
    parameters: [edition],
    indexes: ['record', 'target'],
  });
  return first ? changed : changed + (await expand(client, edition));
}

/** Gives the number of records taken in. Breadth first: each round takes in the records that meet those of the last one. Keys that the edition closed count too: what they held together may fall apart. */
async function expand(client: pg.ClientBase, edition: number): Promise<number> {
  let taken = 0;
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
    if ((found.rowCount ?? 0) === 0) return taken;
    taken += found.rowCount ?? 0;
    await makeTempTable(client, {
      name: 'person_frontier',
      again: true,
      select: 'select record from person_affected where round = $1',
      parameters: [round],
    });
    if ((found.rowCount ?? 0) >= worthAnalysing) await client.query('analyze person_affected (record)');
  }
}
