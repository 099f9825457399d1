/** Finds everything in the store that is one person's: who they were, their records, their part in others' records, and the words that name them. */
import type pg from 'pg';
import { recordName } from '../link/record-named.ts';
import { makeTempTable } from '../link/temp-table.ts';
import { openEdition } from '../versioned-tables.ts';

/**
 * Fills temporary tables:
 * - `erased_person (person, uid)`: the person and those who were merged into it
 * - `erased_own (record, name)`: records whose newest link is to them
 * - `erased_span (record, from_edition, until_edition)`: while a record that is somebody else's by now was theirs
 * - `erased_value (value, sole)`: words that name them; `sole`: nobody else bears it
 * - `erased_party (record, part, case_ref)`: their parts in cases, also those by name and telephone only
 * - `erased_record (record, scope)`: what happens to each record
 * - `erased_reject (reject)`: rows that could not be used, under a key of theirs or with a value that is theirs alone
 */
export async function findSubject(client: pg.ClientBase, persons: readonly number[]): Promise<void> {
  await makeTempTable(client, {
    name: 'erased_person',
    select: `
      select p.person, p.uid from hub.person p
       where p.person = any($1) or p.person in (select r.person from hub.person_redirect r where r.into_person = any($1) and r.until_edition = ${openEdition})`,
    parameters: [persons],
  });
  await findRecords(client);
  await findValues(client);
  await findParties(client);
  await makeTempTable(client, { name: 'erased_record', select: scopes, indexes: ['record'] });
  await client.query(`insert into pg_temp.erased_record ${texts}`);
  await makeTempTable(client, {
    name: 'erased_reject',
    select: `
      select j.reject from hub.reject j join hub.record r using (department, stream, key) join erased_record e on e.record = r.record and e.scope <> 'text'
      union
      select s.reject from vault.reject_source s where exists (select from erased_value v where v.sole and position(v.value in s.source::text) > 0)`,
  });
}

async function findRecords(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'erased_link',
    select: `
      select l.record, l.from_edition, l.until_edition, l.person in (select person from erased_person) as theirs,
             first_value(l.person) over (partition by l.record order by l.from_edition desc) in (select person from erased_person) as own
        from hub.person_link l
       where l.record in (select t.record from hub.person_link t join erased_person using (person))`,
  });
  await makeTempTable(client, {
    name: 'erased_own',
    select: `
      select r.record, ${recordName('r')} as name
        from (select distinct record from erased_link where own) l join hub.record r using (record)`,
  });
  await makeTempTable(client, {
    name: 'erased_span',
    select: 'select record, from_edition, until_edition from erased_link where theirs and not own',
  });
}

async function findValues(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'erased_value',
    select: `
      with theirs as (
        select v.* from vault.person_record v join erased_own using (record)
        union all
        select v.* from vault.person_record v join erased_span s on s.record = v.record and v.from_edition >= s.from_edition and v.until_edition <= s.until_edition)
      select value, bool_or(sole) as sole from (
        select unnest(array[name, name_match]) as value, false as sole from theirs
        union all select unnest(array[citizen_id, document_number, health_card]), true from theirs
        union all select unnest(phones), true from theirs
        union all select text, false from vault.address_record join erased_own using (record)) v
       where length(value) >= case when sole then 6 else 2 end
       group by value`,
  });
}

/**
 * A party without a record of its own is theirs when the telephone is theirs and the name, as far as one is given, is the name or its beginning: departments
 * write a caller down as 王女士. A name alone is nobody's.
 */
async function findParties(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'erased_party',
    select: `
      select distinct p.record, p.part, p.case_ref from hub.party_record p join erased_own o on p.person_ref = o.name
      union
      select distinct p.record, p.part, p.case_ref
        from vault.party_record v join hub.party_record p using (record, part, from_edition)
       where p.person_ref is null and v.phone in (select value from erased_value where sole)
         and (v.name_match is null or exists (select from erased_value n where not n.sole and starts_with(n.value, v.name_match)))`,
    indexes: ['record'],
  });
}

/** Nothing of care stays without its patient. */
const scopes = `
  select c.record, case when exists (select from hub.case_record k where k.record = c.record)
      and not exists (select from hub.case_record k where k.record = c.record and k.case_kind = 'CARE_EPISODE') then 'person' else 'record' end as scope
    from (
      select record from erased_own
      union select record from erased_party
      union select s.record from hub.consent_record s join erased_own o on s.person_ref = o.name) c`;

/** A value that is theirs alone is looked for in every free text of the city, name and address in the cases that they had part in. */
const texts = `
  with matter as materialized (
    select r.record from erased_party p join hub.record r
        on r.department = split_part(p.case_ref, ':', 1) and r.stream = split_part(p.case_ref, ':', 2)
       and r.key = substr(p.case_ref, length(split_part(p.case_ref, ':', 1)) + length(split_part(p.case_ref, ':', 2)) + 3)),
  words as (
    select record, concat_ws(e'\\n', title, content) as text from vault.case_record
    union all select record, note from vault.event_record
    union all select a.record, a.text from vault.address_record a join matter using (record))
  select distinct w.record, 'text' from words w
   where exists (select from erased_value v where (v.sole or w.record in (select record from matter)) and position(v.value in w.text) > 0)
     and w.record not in (select record from erased_record)`;
