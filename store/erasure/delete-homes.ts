/** Deletes dwellings that say nothing but where an erased person lived. Buildings, roads and the register's dwellings are the city's. */
import type pg from 'pg';
import { makeTempTable } from '../link/temp-table.ts';

/** Fills `erased_home (place)` before the links are deleted. */
export async function findHomes(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'erased_home',
    select: `
      select place from hub.place_link join erased_record using (record) where scope <> 'text'
      union select place from hub.residence join erased_person using (person)`,
  });
}

/** After the person's records are gone: a dwelling that nobody else's record names goes too, and cases that stay are at its building from now on. Gives the number. */
export async function deleteHomes(client: pg.ClientBase): Promise<number> {
  const dwellings = await makeTempTable(client, {
    name: 'erased_dwelling',
    select: `
      select p.place, k.parent from hub.place p join erased_home using (place) left join vault.place_key k using (place)
       where p.kind = 'DWELLING'
         and not exists (select from hub.place_link l where l.place = p.place and l.record not in (select record from erased_record))
         and not exists (select from hub.case_version c where c.place = p.place and c.record not in (select record from erased_record))
         and not exists (select from hub.residence r where r.place = p.place)
         and not exists (select from hub.organization_version o where o.place = p.place)
         and not exists (select from hub.place_version v where v.parent = p.place)
         and not exists (select from vault.place_key c where c.parent = p.place)`,
  });
  if (dwellings === 0) return 0;
  await client.query('delete from hub.place_link l using erased_dwelling d where l.place = d.place and d.parent is null');
  await client.query(`update hub.place_link l set place = d.parent, level = 'building' from erased_dwelling d where l.place = d.place`);
  await client.query('update hub.case_version c set place = d.parent from erased_dwelling d where c.place = d.place');
  for (const table of ['hub.place_version', 'vault.place_version', 'hub.place']) {
    await client.query(`delete from ${table} where place in (select place from erased_dwelling)`);
  }
  return dwellings;
}
