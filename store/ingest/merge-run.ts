/** Stores a run's changes as the edition that it prepares: set-based, all streams and their cursors in the caller's transaction. */
import type pg from 'pg';
import { HubError } from '../../core/hub-error.ts';
import type { RecordKind } from '../../core/records.ts';
import { recordTable } from '../record-tables.ts';
import type { ColumnType } from '../record-tables.ts';
import type { Run } from '../runs/run.ts';
import { isRecordKind } from './is-record-kind.ts';

export interface MergeCounts {
  readonly opened: number;
  readonly closed: number;
}

/** numeric: the exact decimals that were staged; the column makes of it what it is. */
const sqlTypes = {
  key: 'text',
  text: 'text',
  int: 'int',
  number: 'numeric',
  boolean: 'boolean',
  date: 'date',
  timestamptz: 'timestamptz',
  keys: 'text[]',
  json: 'jsonb',
} as const satisfies Record<ColumnType, string>;

/** Everything is staged by record, so the rows are written as they come; only what closes standing versions joins, by the index on `record`. */
export async function mergeRun(client: pg.PoolClient, run: Run, edition: number): Promise<MergeCounts> {
  await client.query(`set local work_mem = '128MB'`);
  const closed = await closeRecords(client, run, edition);
  const opened = await openVersions(client, run, edition);
  for (const kind of await listKinds(client, run)) await openRows(client, run, edition, kind);
  await storeCursors(client, run, edition);
  await balance(client, run);
  await client.query('drop table pg_temp.closing');
  return { opened, closed };
}

async function closeRecords(client: pg.PoolClient, run: Run, edition: number): Promise<number> {
  await client.query('create temp table closing (record bigint primary key) on commit drop');
  const { rowCount } = await client.query(
    `insert into pg_temp.closing
     select record from stage.cleaned_record where run = $1 and closes
     union all
     select record from stage.plan where run = $1 and action in ('D', 'M') and record is not null`,
    [run.run],
  );
  if (rowCount === null || rowCount === 0) return 0;
  await client.query('analyze pg_temp.closing');
  const { rows } = await client.query<{ kind: string }>('select kind from hub.department_kind where department = $1', [run.department]);
  const tables = rows.flatMap(({ kind }) => (isRecordKind(kind) ? tablesOf(kind) : []));
  for (const table of ['hub.record_version', ...tables]) {
    await client.query(
      `update ${table} t set until_edition = $1 from pg_temp.closing c where t.record = c.record and t.until_edition = 2147483647`,
      [edition],
    );
  }
  return rowCount;
}

function tablesOf(kind: RecordKind): string[] {
  return recordTable(kind).vault === null ? [`hub.${kind}_record`] : [`hub.${kind}_record`, `vault.${kind}_record`];
}

async function openVersions(client: pg.PoolClient, run: Run, edition: number): Promise<number> {
  const { rowCount } = await client.query(
    `insert into hub.record_version (record, from_edition, hash, run, verdicts)
     select record, $2, hash, run, verdicts from stage.cleaned_record where run = $1`,
    [run.run, edition],
  );
  return rowCount ?? 0;
}

async function listKinds(client: pg.PoolClient, run: Run): Promise<readonly RecordKind[]> {
  // From one kind to the next by the index: reading a million rows for five kinds took longer than most of the inserts.
  const { rows } = await client.query<{ kind: string }>(
    `with recursive kinds (kind) as (
       select min(kind) from stage.cleaned_row where run = $1
       union all
       select (select min(c.kind) from stage.cleaned_row c where c.run = $1 and c.kind > k.kind) from kinds k where k.kind is not null)
     select kind from kinds where kind is not null`,
    [run.run],
  );
  const kinds = rows.map(({ kind }) => kind).filter(isRecordKind);
  await client.query('insert into hub.department_kind (department, kind) select $1, unnest($2::text[]) on conflict do nothing', [
    run.department,
    kinds,
  ]);
  return kinds;
}

async function openRows(client: pg.PoolClient, run: Run, edition: number, kind: RecordKind): Promise<void> {
  const { open, vault } = recordTable(kind);
  for (const [schema, source, columns] of [
    ['hub', 'open', open],
    ['vault', 'vault', vault],
  ] as const) {
    if (columns === null) continue;
    const table = `${schema}.${kind}_record`;
    await client.query(
      `insert into ${table} (record, part, from_edition, ${Object.keys(columns)
        .map((name) => `"${name}"`)
        .join(', ')})
       select record, part, $2, ${Object.values(columns)
         .map((type, at) => `${source}[${String(at + 1)}]::${sqlTypes[type]}`)
         .join(', ')}
         from stage.cleaned_row where run = $1 and kind = $3`,
      [run.run, edition, kind],
    );
  }
}

async function storeCursors(client: pg.PoolClient, run: Run, edition: number): Promise<void> {
  await client.query(
    `insert into hub.source_cursor (department, stream, edition, cursor, as_of)
     select $2, stream, $3, next_cursor, next_as_of from hub.run_stream where run = $1 and next_cursor is not null`,
    [run.run, run.department, edition],
  );
}

/** Counts what was stored and proves that nothing of what was read is unaccounted for. Throws HubError INTERNAL. */
async function balance(client: pg.PoolClient, run: Run): Promise<void> {
  const { rows } = await client.query<{ stream: string; read: number; counted: number }>(
    `with cleaned as materialized (select stream, count(*) as records from stage.cleaned_record where run = $1 group by stream)
     update hub.run_stream s set state = 'stored', finished_at = clock_timestamp(),
            stored = coalesce((select c.records from cleaned c where c.stream = s.stream), 0) + s.deleted
      where s.run = $1 returning stream, read, stored + unchanged + rejected + duplicates as counted`,
    [run.run],
  );
  const wrong = rows.filter(({ read, counted }) => read !== counted);
  if (wrong.length > 0) {
    throw new HubError('INTERNAL', {
      problem: `The counts of ${run.department} do not balance: ${wrong.map((row) => `${row.stream} read ${String(row.read)} and accounts for ${String(row.counted)}`).join(', ')}`,
      fix: 'Report this; nothing was stored and readers keep the last edition',
      facts: { run: run.run, wrong },
    });
  }
}
