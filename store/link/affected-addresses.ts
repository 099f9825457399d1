/** Which addresses must be resolved again: the changed ones, and those that a changed compound, entrance, dwelling or grid may move. */
import type pg from 'pg';
import { entranceSupport } from '../../linking/place-rules.ts';
import { openEdition } from '../versioned-tables.ts';
import { recordName } from './record-named.ts';
import { makeTempTable } from './temp-table.ts';

const stands = `a.until_edition = ${openEdition}`;

/** Rows. */
const worthAnalysing = 1_000;

/** Needs `place_changed`. Fills `place_target (record, part)`: standing address rows. */
export async function makeAffectedAddresses(client: pg.ClientBase, edition: number): Promise<number> {
  let targets = await makeTempTable(client, {
    name: 'place_target',
    select: 'select record, part from place_changed where stands',
    statistics: ['record', 'part'],
  });
  const changed = await client.query<{ linked: boolean; gazetteer: boolean; dwellings: boolean; reference: boolean }>(
    `select exists (select 1 from hub.place_link where until_edition = ${openEdition}) as linked,
       exists (select 1 from place_entry_changed) or exists (select 1 from place_entrance_changed)
         or exists (select 1 from place_house_changed) or exists (select 1 from place_alias_changed) as gazetteer,
       exists (select 1 from place_changed where department = 'housing' and (role = 'dwelling' or stream = 'fw')) as dwellings,
       exists (select 1 from stage.changed_record where department = 'reference') as reference`,
  );
  const { linked, gazetteer, dwellings, reference } = changed.rows[0] ?? {};
  if (linked !== true) return targets;
  const before = targets;
  targets += await add(
    client,
    `select a.record, a.part from place_doubt_changed d join hub.record r using (department, stream) join hub.address_record a using (record)
     where a.longitude is not null and ${stands}`,
  );
  if (gazetteer === true) targets += await addByGazetteer(client);
  if (reference === true) targets += await addByGrids(client, edition);
  if (dwellings === true) targets += await addByDwellings(client, edition);
  if (gazetteer === true || reference === true || dwellings === true) targets += await addByReferences(client);
  if (targets > before + worthAnalysing) await client.query('analyze place_target');
  return targets;
}

/** Gives the number of addresses that were not in it. */
async function add(client: pg.ClientBase, select: string, parameters: readonly unknown[] = []): Promise<number> {
  const added = await client.query(
    `insert into place_target select record, part from (${select}) x except select record, part from place_target`,
    [...parameters],
  );
  return added.rowCount ?? 0;
}

async function addByGazetteer(client: pg.ClientBase): Promise<number> {
  let added = await add(
    client,
    `select a.record, a.part from hub.address_record a where a.compound_code in (select code from place_entry_changed) and ${stands}`,
  );
  added += await add(
    client,
    `select a.record, a.part from hub.address_record a where a.compound in (select unnest(names) from place_entry_changed union select name from place_alias_changed) and ${stands}`,
  );
  await makeTempTable(client, {
    name: 'place_road_changed',
    select: `
      select road, road_number from place_entrance_changed
      union select road, road_number from place_house_changed
      union select e.road, e.road_number from hub.compound_entrance e join place_entry_changed using (code) where e.until_edition = ${openEdition}`,
  });
  added += await add(
    client,
    `select a.record, a.part from hub.address_record a join place_road_changed e on e.road = a.road and e.road_number = a.road_number where ${stands}`,
  );
  // What was matched by likeness, or not at all, may be likest to another name now. Roads likewise: an unknown road may have become known, and the other way round.
  added += await add(
    client,
    `select a.record, a.part from hub.address_record a left join hub.place_link l on l.record = a.record and l.part = a.part and l.until_edition = ${openEdition}
     where ${stands} and (l.rule is null or l.rule not in ('register', 'compound_code', 'compound_name'))
       and (a.compound is not null or (a.road is not null and not exists (
         select 1 from hub.compound_entrance e where e.road = a.road and e.until_edition = ${openEdition}) and ${entranceSupport} > (
         select coalesce(sum(h.dwellings), 0) from hub.house_number h where h.road = a.road and h.until_edition = ${openEdition}))
         or a.road in (select road from place_road_changed))`,
  );
  return added;
}

async function addByGrids(client: pg.ClientBase, edition: number): Promise<number> {
  let added = await add(
    client,
    `select a.record, a.part
     from (select distinct g.code from stage.changed_record c join hub.area_record g using (record)
       where c.department = 'reference' and g.successor is not null and $1 in (g.from_edition, g.until_edition)) g
     join hub.address_record a on a.community_code = g.code and ${stands}`,
    [edition],
  );
  const changed = await client.query('select 1 from place_grid_changed limit 1');
  if ((changed.rowCount ?? 0) === 0) return added;
  // Any point may lie in a changed polygon, and reference data changes a few times a year.
  added += await add(
    client,
    `select a.record, a.part from hub.address_record a where a.role <> 'dwelling' and (a.longitude is not null or a.grid_code is not null or a.police_grid is not null) and ${stands}`,
  );
  added += await add(
    client,
    `select a.record, a.part from hub.address_record a where a.role = 'dwelling' and a.longitude is not null and a.compound_code is null and ${stands}`,
  );
  return added;
}

/** A dwelling that the register gains or loses moves what other departments wrote about its building. */
async function addByDwellings(client: pg.ClientBase, edition: number): Promise<number> {
  // Houses of villages have no compound: their door numbers are the community's.
  let added = await add(
    client,
    `select a.record, a.part
     from (select distinct community_code, road_number from place_changed
       where department = 'housing' and role = 'dwelling' and compound_code is null and road is null) d
     join hub.address_record a on a.community_code = d.community_code and a.road_number = d.road_number and a.road is null and ${stands}`,
  );
  added += await add(
    client,
    `select a.record, a.part
     from (select distinct road, road_number from place_changed where department = 'housing' and role = 'dwelling' and compound_code is null) d
     join hub.address_record a on a.road = d.road and a.road_number = d.road_number and ${stands}`,
  );
  // Whoever misspelt the road is there too.
  added += await add(
    client,
    `select l.record, l.part
     from (select distinct road, road_number from place_changed where department = 'housing' and role = 'dwelling' and compound_code is null and road is not null) d
     cross join (select code from place_area where length(code) = 6 union all select '') district
     join vault.place_key top on top.key = 'number:' || district.code || ':' || d.road || ':' || d.road_number
     join vault.place_key k on k.top = top.place
     join hub.place_link l on l.place = k.place and l.until_edition = ${openEdition} and l.rule <> 'register'
     join hub.address_record a on a.record = l.record and a.part = l.part and ${stands}`,
  );
  await makeTempTable(client, {
    name: 'place_dwelling_changed',
    select: `
      select distinct k.code, k.building
      from (
        select record, compound_code as code, building, bool_or(not opens) as was, bool_or(opens) as is_now
        from place_changed where department = 'housing' and role = 'dwelling'
        group by record, compound_code, building, unit, room, road, road_number
      ) k
      where k.was <> k.is_now and k.code is not null`,
    indexes: ['code'],
  });
  // Of compounds of one name the one that has such a dwelling is meant.
  added += await add(
    client,
    `select a.record, a.part
     from (
       select distinct n.name, c.building
       from place_dwelling_changed c join hub.compound_entry e on e.code = c.code and e.until_edition = ${openEdition} cross join lateral unnest(e.names) n(name)
       where exists (select 1 from hub.compound_entry o where o.code <> e.code and n.name = any(o.names) and o.until_edition = ${openEdition})
     ) c
     join hub.address_record a on a.compound = c.name and a.compound_code is null and a.building = c.building and ${stands}`,
  );
  await makeTempTable(client, {
    name: 'place_compound_flipped',
    select: `
      select c.code from (select distinct code from place_dwelling_changed) c
      where not exists (select 1 from hub.address_record a where a.compound_code = c.code and a.role = 'dwelling' and ${stands})
        or not exists (select 1 from hub.address_record a where a.compound_code = c.code and a.role = 'dwelling' and a.from_edition < $1 and a.until_edition >= $1)`,
    parameters: [edition],
  });
  added += await add(
    client,
    `select l.record, l.part
     from place_dwelling_changed c
     join vault.place_key top on top.key = 'compound:' || c.code
     cross join lateral (
       select top.place union all
       select k.place from vault.place_key k where k.parent = top.place union all
       select d.place from vault.place_key k join vault.place_key d on d.parent = k.place where k.parent = top.place and k.building = c.building
     ) p
     join hub.place_link l on l.place = p.place and l.until_edition = ${openEdition} and l.rule <> 'register'
     join hub.address_record a on a.record = l.record and a.part = l.part and ${stands}
     where a.building is not distinct from c.building or c.code in (select code from place_compound_flipped)`,
  );
  added += await add(
    client,
    `select l.record, l.part
     from place_compound_flipped c
     join vault.place_key top on top.key = 'compound:' || c.code
     join vault.place_key k on k.parent = top.place
     join vault.place_key d on d.parent = k.place
     join hub.place_link l on l.place = d.place and l.until_edition = ${openEdition} and l.rule <> 'register'`,
  );
  return added;
}

/** Cases that name a dwelling by its key go where it goes. */
async function addByReferences(client: pg.ClientBase): Promise<number> {
  return await add(
    client,
    `select a.record, a.part
     from (select record from place_target union select record from place_changed where department = 'housing' and stream = 'fw') t
     join hub.record r on r.record = t.record and r.department = 'housing' and r.stream = 'fw'
     join hub.case_record k on k.details ->> 'dwellingRef' = ${recordName('r')} and k.details ->> 'dwellingRef' is not null and k.until_edition = ${openEdition}
     join hub.address_record a on a.record = k.record and ${stands}`,
  );
}
