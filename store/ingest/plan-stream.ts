/** Decides set-based what a stream's raw rows do to its standing records, before anything is cleaned: unchanged rows are counted and never touched. */
import type pg from 'pg';
import type { Run } from '../runs/run.ts';
import { analyzeIfGrown } from './analyze-if-grown.ts';

/** Counts over the stream's keys. */
export interface StreamPlan {
  readonly standing: number | null;
  readonly seen: number;
  /** Standing records whose key was seen. */
  readonly matched: number;
  readonly deleted: number;
  readonly missing: number;
}

/**
 * Fills stage.plan and enters the rejects that need no cleaning. `standing` is null when the stream gave changes only: counting would read the whole stream.
 * Runs once for a stream, which is `planned` afterwards.
 */
export async function planStream(client: pg.PoolClient, run: Run, stream: string, coverage: 'snapshot' | 'changes'): Promise<StreamPlan> {
  const values = [run.run, stream];
  await client.query(`set local work_mem = '64MB'`);
  await rejectFaults(client, run, stream);
  // A table of its own with its own statistics: whether the join below uses the key's index or reads the stream decides between seconds and minutes.
  await client.query('drop table if exists pg_temp.latest');
  await client.query('create temp table latest (key text not null, seq bigint not null, op char(1) not null, hash uuid) on commit drop');
  await client.query(
    `insert into pg_temp.latest (key, seq, op, hash)
     select distinct on (key) key, seq, op, hash from stage.raw_row
      where run = $1 and stream = $2 and fault is null and key is not null
      order by key, version collate "C" desc nulls last, seq desc`,
    values,
  );
  await client.query('analyze pg_temp.latest');
  // Keys never seen before get their record here, outside of the press: a record without a version is nothing to any reader, and stays for the next run.
  const { rowCount: created } = await client.query(
    `insert into hub.record (department, stream, key)
     select $1, $2, l.key from pg_temp.latest l
      where l.op <> 'D' and not exists (select from hub.record r where r.department = $1 and r.stream = $2 and r.key = l.key)
      order by l.seq
     on conflict (department, stream, key) do nothing`,
    [run.department, stream],
  );
  await analyzeIfGrown(client, 'hub.record', created ?? 0);
  await client.query(
    `insert into stage.plan (run, stream, seq, key, action, record, hash)
     select $1, $2, l.seq, l.key, case when l.op = 'D' then 'D' when v.record is null then 'N' else 'C' end, r.record, l.hash
       from pg_temp.latest l
       left join hub.record r on r.department = $3 and r.stream = $2 and r.key = l.key
       left join hub.record_version v on v.record = r.record and v.until_edition = 2147483647
      where case when l.op = 'D' then v.record is not null else v.hash is distinct from l.hash end`,
    [...values, run.department],
  );
  const counts = await countKeys(client, values);
  const snapshot = coverage === 'snapshot' ? await planMissing(client, run, stream) : null;
  const plan = {
    ...counts,
    standing: snapshot?.standing ?? null,
    missing: snapshot?.missing ?? 0,
    matched: snapshot === null ? 0 : snapshot.standing - snapshot.unseen,
  };
  await client.query(`update hub.run_stream set state = 'planned', clean_seq = 0, figures = $3 where run = $1 and stream = $2`, [
    ...values,
    JSON.stringify(plan),
  ]);
  return plan;
}

/** Rows that were no rows: they become rejects with the department's own words in the vault. */
async function rejectFaults(client: pg.PoolClient, run: Run, stream: string): Promise<void> {
  await client.query(
    `with rejected as (
       insert into hub.reject (run, department, stream, key, seq, reason, column_name, origin)
       select run, $3, stream, key, seq, coalesce(fault, 'missing_key'), fault_column, origin from stage.raw_row
        where run = $1 and stream = $2 and (fault is not null or key is null)
       on conflict (run, stream, seq) do nothing
       returning reject, seq)
     insert into vault.reject_source (reject, source)
     select j.reject, r.raw::jsonb from rejected j join stage.raw_row r on r.run = $1 and r.stream = $2 and r.seq = j.seq`,
    [run.run, stream, run.department],
  );
}

async function countKeys(client: pg.PoolClient, values: readonly unknown[]): Promise<{ seen: number; deleted: number }> {
  const { rows } = await client.query<{ seen: number; deleted: number }>(
    `with raw as (select count(*) filter (where fault is null and key is not null) as usable, count(*) filter (where fault is not null or key is null) as faulty
                    from stage.raw_row where run = $1 and stream = $2),
          keys as (select count(*) as seen from pg_temp.latest),
          planned as (select count(*) as planned, count(*) filter (where action = 'D') as deleted from stage.plan where run = $1 and stream = $2)
     update hub.run_stream s set rejected = raw.faulty, duplicates = raw.usable - keys.seen, unchanged = keys.seen - planned.planned, deleted = planned.deleted
       from raw, keys, planned where s.run = $1 and s.stream = $2
     returning keys.seen, planned.deleted`,
    [...values],
  );
  return rows[0] ?? { seen: 0, deleted: 0 };
}

/**
 * Standing records that a snapshot no longer has. A broken row's key counts as seen; when the break took the key with it, a record is kept whose key
 * is found in the broken row's text: closing it would lose a record for a fault in a file.
 */
async function planMissing(
  client: pg.PoolClient,
  run: Run,
  stream: string,
): Promise<{ standing: number; unseen: number; missing: number }> {
  const values = [run.run, stream, run.department];
  const { rows } = await client.query<{ standing: number; unseen: number }>(
    `with standing as materialized (
       select r.record, r.key from hub.record r join hub.record_version v on v.record = r.record and v.until_edition = 2147483647
        where r.department = $3 and r.stream = $2),
     unseen as (
       insert into stage.plan (run, stream, seq, key, action, record)
       select $1, $2, -s.record, s.key, 'M', s.record from standing s
        where not exists (select from pg_temp.latest l where l.key = s.key)
          and not exists (select from stage.raw_row f where f.run = $1 and f.stream = $2 and f.fault is not null and f.key = s.key)
       returning 1)
     select (select count(*) from standing) as standing, (select count(*) from unseen) as unseen`,
    values,
  );
  const counts = rows[0] ?? { standing: 0, unseen: 0 };
  const { rowCount: kept } = await client.query(
    `delete from stage.plan p
      where p.run = $1 and p.stream = $2 and p.action = 'M' and length(p.key) > 3
        and exists (select from (select raw ->> 'text' as text from stage.raw_row where run = $1 and stream = $2 and fault is not null and key is null limit 1000) f
                     where position(p.key in f.text) > 0)`,
    [run.run, stream],
  );
  const missing = counts.unseen - (kept ?? 0);
  await client.query('update hub.run_stream set missing = $3 where run = $1 and stream = $2', [run.run, stream, missing]);
  return { ...counts, missing };
}
