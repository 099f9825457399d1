/** Analyses the tables whose size has moved so far since their last statistics that plans made on them would be wrong. */
import type pg from 'pg';

const tables = [
  'hub.record',
  'hub.record_version',
  'hub.person_record',
  'vault.person_record',
  'hub.address_record',
  'vault.address_record',
  'hub.dwelling_record',
  'hub.case_record',
  'hub.party_record',
  'hub.residence_record',
  'hub.case_link_record',
  'hub.place',
  'vault.place_key',
  'hub.place_link',
  'hub.person_link',
] as const;

/**
 * Statistics target inside the steps: samples of 3,000 rows instead of 30,000. The steps analyse some sixty tables each, most of them temporary; at the
 * usual target that was a quarter of a first load. Autovacuum makes full statistics afterwards.
 */
export const briefStatistics = 10;

/** A first load plans on empty statistics otherwise: measured minutes instead of seconds at 300,000 rows. ANALYZE reads a sample, so its cost does not grow with the table. */
export async function refreshStatistics(client: pg.ClientBase): Promise<void> {
  const stale = await client.query<{ name: string; columns: string }>(
    `select c.oid::regclass::text as name, (
       select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.atttypid <> 'jsonb'::regtype) as columns
     from unnest($1::text[]) t(name) join pg_class c on c.oid = t.name::regclass
     where abs(pg_relation_size(c.oid) / 8192 - c.relpages) > greatest(4, c.relpages / 5)`,
    [[...tables]],
  );
  // Names come back quoted from the constants above. No plan asks about documents, and to sample those of 7,000 cases took 0.15 s.
  for (const { name, columns } of stale.rows) await client.query(`analyze ${name} (${columns})`);
}
