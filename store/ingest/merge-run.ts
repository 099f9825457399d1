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

/** Statements read only what the run touched: each table is reached by the index on `record`. */
export async function mergeRun(client: pg.PoolClient, run: Run, edition: number): Promise<MergeCounts> {
  await client.query(`set local work_mem = '128MB'; set local default_statistics_target = 10`);
  const { rows } = await client.query<{ planned: number }>('select count(*) as planned from stage.plan where run = $1', [run.run]);
  // Small runs are planned well without: everything is reached by an index, and the statistics of a stage that comes and goes cost more than the merge.
  if ((rows[0]?.planned ?? 0) > 500)
    await client.query(
      'analyze stage.plan (run, stream, seq, action, record), stage.cleaned_row (run, stream, seq, kind), stage.cleaned_verdict (run, stream, seq)',
    );
  const opened = await openRecords(client, run);
  const closed = await closeRecords(client, run, edition);
  await openVersions(client, run, edition);
  for (const kind of await listKinds(client, run)) await openRows(client, run, edition, kind);
  await storeCursors(client, run, edition);
  await balance(client, run);
  await client.query('drop table pg_temp.opening, pg_temp.closing');
  return { opened, closed };
}

/** Which record each usable raw row belongs to; keys never seen before get their record here. */
async function openRecords(client: pg.PoolClient, run: Run): Promise<number> {
  await client.query(
    'create temp table opening (stream text not null, seq bigint not null, record bigint not null, hash uuid not null, closes boolean not null) on commit drop',
  );
  await client.query(
    `insert into pg_temp.opening
     select p.stream, p.seq, p.record, p.hash, p.action = 'C' from stage.plan p
      where p.run = $1 and p.action in ('N', 'C') and p.record is not null
        and exists (select from stage.cleaned_verdict v where v.run = p.run and v.stream = p.stream and v.seq = p.seq)`,
    [run.run],
  );
  await client.query(
    `with fresh as materialized (
       select p.stream, p.seq, p.key, p.hash from stage.plan p
        where p.run = $1 and p.action = 'N' and p.record is null
          and exists (select from stage.cleaned_verdict v where v.run = p.run and v.stream = p.stream and v.seq = p.seq)),
     created as (
       insert into hub.record (department, stream, key) select $2, stream, key from fresh
       returning record, stream, key)
     insert into pg_temp.opening select f.stream, f.seq, c.record, f.hash, false from created c join fresh f on f.stream = c.stream and f.key = c.key`,
    [run.run, run.department],
  );
  await client.query('analyze pg_temp.opening');
  const { rows } = await client.query<{ opened: number }>('select count(*) as opened from pg_temp.opening');
  return rows[0]?.opened ?? 0;
}

async function closeRecords(client: pg.PoolClient, run: Run, edition: number): Promise<number> {
  await client.query('create temp table closing (record bigint primary key) on commit drop');
  const { rowCount } = await client.query(
    `insert into pg_temp.closing
     select record from pg_temp.opening where closes
     union all
     select record from stage.plan where run = $1 and action in ('D', 'M') and record is not null`,
    [run.run],
  );
  if (rowCount === null || rowCount === 0) return 0;
  await client.query('analyze pg_temp.closing');
  const { rows } = await client.query<{ kind: string }>('select distinct kind from hub.stream_kind where department = $1', [
    run.department,
  ]);
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

async function openVersions(client: pg.PoolClient, run: Run, edition: number): Promise<void> {
  const { rowCount } = await client.query(
    `insert into hub.record_version (record, from_edition, hash, run, verdicts)
     select o.record, $2, o.hash, $1, v.verdicts from pg_temp.opening o
       join stage.cleaned_verdict v on v.run = $1 and v.stream = o.stream and v.seq = o.seq`,
    [run.run, edition],
  );
  await analyzeIfGrown(client, 'hub.record', rowCount ?? 0);
  await analyzeIfGrown(client, 'hub.record_version', rowCount ?? 0);
}

async function listKinds(client: pg.PoolClient, run: Run): Promise<readonly RecordKind[]> {
  const { rows } = await client.query<{ stream: string; kind: string }>(
    'select distinct stream, kind from stage.cleaned_row where run = $1',
    [run.run],
  );
  await client.query(
    `insert into hub.stream_kind (department, stream, kind) select $1, x.stream, x.kind from jsonb_to_recordset($2::jsonb) as x (stream text, kind text)
     on conflict do nothing`,
    [run.department, JSON.stringify(rows)],
  );
  return [...new Set(rows.map((row) => row.kind))].filter(isRecordKind);
}

async function openRows(client: pg.PoolClient, run: Run, edition: number, kind: RecordKind): Promise<void> {
  const { open, vault } = recordTable(kind);
  for (const [schema, source, columns] of [
    ['hub', 'open', open],
    ['vault', 'vault', vault],
  ] as const) {
    if (columns === null) continue;
    const table = `${schema}.${kind}_record`;
    const { rowCount } = await client.query(
      `insert into ${table} (record, part, from_edition, ${Object.keys(columns)
        .map((name) => `"${name}"`)
        .join(', ')})
       select o.record, c.part, $2, ${Object.values(columns)
         .map((type, at) => `c.${source}[${String(at + 1)}]::${sqlTypes[type]}`)
         .join(', ')}
         from pg_temp.opening o
         join stage.cleaned_row c on c.run = $1 and c.stream = o.stream and c.seq = o.seq and c.kind = $3`,
      [run.run, edition, kind],
    );
    await analyzeIfGrown(client, table, rowCount ?? 0);
  }
}

/** Linking joins these tables next and autovacuum comes too late. */
async function analyzeIfGrown(client: pg.PoolClient, table: string, by: number): Promise<void> {
  if (by < 1_000) return;
  const { rows } = await client.query<{ known: number }>('select reltuples::bigint as known from pg_class where oid = $1::regclass', [
    table,
  ]);
  if (by > Math.max(rows[0]?.known ?? 0, 0) * 0.1) await client.query(`analyze ${table}`);
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
    `update hub.run_stream s set state = 'stored', finished_at = clock_timestamp(),
            stored = coalesce((select count(*) from pg_temp.opening o where o.stream = s.stream), 0) + s.deleted
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
