/** The tokens by which search finds a person: name, pinyin, initials, citizen id, phones. Search reads only these, never the records. */
import type pg from 'pg';
import { pinyin } from 'pinyin-pro';
import { makeTempTable } from '../link/temp-table.ts';
import { mergeVersions } from './merge-versions.ts';

/** Needs `derive_person` and `derive_person_record`. Every full name that a record gives finds the person, not only the believed one. */
export async function derivePersonTokens(client: pg.ClientBase, edition: number): Promise<void> {
  await makeInitials(client);
  const names = `select person, name_match, name_pinyin from derive_person_record where name_kind in ('full', 'latin') and name_match is not null`;
  await mergeVersions(client, {
    table: 'vault.person_token',
    key: ['person', 'kind', 'token'],
    columns: [],
    desired: `(
      select person, 'name' as kind, name_match as token from (${names}) n
      union select person, 'pinyin', name_pinyin from (${names}) n where name_pinyin is not null
      union select n.person, 'initials', i.initials from (${names}) n join derive_initials i using (name_match, name_pinyin)
      union select person, 'citizen_id', citizen_id from derive_person_record where citizen_id is not null
      union select r.person, 'phone', phone from derive_person_record r cross join lateral unnest(r.phones) phone)`,
    scope: [{ columns: ['person'], among: 'derive_person' }],
    edition,
  });
}

/**
 * Fills `derive_initials (name_match, name_pinyin, initials)` for Chinese names. The surname's letter comes from the cleaned pinyin, which knows surname
 * readings (曾 zēng); the other letters from each character's usual reading: a table of a few thousand characters instead of a call for each of a million names.
 */
async function makeInitials(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'derive_name',
    select: `select distinct name_match, name_pinyin from derive_person_record where name_kind = 'full' and name_match is not null and name_pinyin is not null`,
    statistics: [],
  });
  const letters = await client.query<{ letter: string }>(
    `select distinct letter from derive_name cross join lateral regexp_split_to_table(name_match, '') as letter`,
  );
  const initials = letters.rows.map(({ letter }) => pinyin(letter, { pattern: 'first', toneType: 'none' }).slice(0, 1).toLowerCase());
  await client.query('create temp table derive_letter (letter text primary key, initial text not null) on commit drop');
  await client.query('insert into derive_letter select * from unnest($1::text[], $2::text[])', [
    letters.rows.map((row) => row.letter),
    initials,
  ]);
  await makeTempTable(client, {
    name: 'derive_initials',
    select: `
      select n.name_match, n.name_pinyin, left(n.name_pinyin, 1) || coalesce(string_agg(l.initial, '' order by c.position) filter (where c.position > 1), '') as initials
      from derive_name n
      cross join lateral regexp_split_to_table(n.name_match, '') with ordinality as c(letter, position)
      join derive_letter l using (letter)
      group by n.name_match, n.name_pinyin`,
    statistics: ['name_match', 'name_pinyin'],
  });
}
