/** Which records the edition in the press touches: those with a version that opens or closes at it. */
import type pg from 'pg';
import { analyzeTable } from '../analyze-table.ts';
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';
import { recordName } from './record-named.ts';

/** Replaces what `stage.changed_record` holds; gives the number of records. */
export async function storeChangedRecords(client: pg.ClientBase, edition: number): Promise<number> {
  await client.query('truncate stage.changed_record');
  const stored = await client.query(
    `insert into stage.changed_record (record, department, stream, key, name, stands)
     select r.record, r.department, r.stream, r.key, ${recordName('r')}, c.stands
       from (
         -- No look at each closed record's other versions: where few editions are known the planner reads the whole edition for each of them.
         select record, o.record is not null as stands
         from (select record from hub.record_version where from_edition = $1) o
         full join (select record from hub.record_version where until_edition = $1 and until_edition < 2147483647) e using (record)
       ) c
       join hub.record r using (record)`,
    [edition],
  );
  await analyzeTable(client, 'stage.changed_record', ['record', 'department', 'stream', 'name']);
  return stored.rowCount ?? 0;
}

/** A share of the city's records. */
const few = 0.1;

/**
 * Whether the edition changed so few of the city's records that what they touch is better looked up than read through; by the tables' statistics. `moved`: rows
 * that changed without their record.
 */
export async function changesFew(client: pg.ClientBase, moved: number): Promise<boolean> {
  const { rows } = await client.query<{ few: boolean }>(
    `select c.reltuples + $1 < r.reltuples * ${String(few)} as few from pg_class c, pg_class r
      where c.oid = 'stage.changed_record'::regclass and r.oid = 'hub.record'::regclass`,
    [moved],
  );
  return rows[0]?.few ?? false;
}

/** Whether there is anything to link or derive at the edition in the press: records that changed, decisions, links of another release, links that moved. */
export async function anythingChanged(database: Pick<Database, 'pool'>, edition: number): Promise<boolean> {
  const { rows } = await database.pool
    .query<{ any: boolean }>(
      `select exists (select from stage.changed_record) or exists (select from hub.decided_pair where pending)
         or exists (select from hub.person_link where from_edition = $1) or exists (select from hub.person_link where until_edition = $1)
         or (exists (select from hub.person_link) and not exists (
           select from hub.person_linking l where l.release is not distinct from (select r.release from hub.link_release r where r.state = 'active'))) as any`,
      [edition],
    )
    .catch((error: unknown) => {
      throw storeError(error);
    });
  return rows[0]?.any ?? false;
}
