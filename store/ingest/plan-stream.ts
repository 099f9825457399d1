/** Decides set-based what a stream's raw rows do to its standing records, before anything is cleaned: unchanged rows are counted and never touched. */
import type pg from 'pg';
import { erasedReason } from '../erasure/load-tombstones.ts';
import type { Run } from '../runs/run.ts';
import { lookingUpFew } from '../looking-up.ts';

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
 * Runs once for a stream, in a transaction of its own; the stream is `planned` afterwards.
 */
export async function planStream(client: pg.PoolClient, run: Run, stream: string, coverage: 'snapshot' | 'changes'): Promise<StreamPlan> {
  const values = [run.run, stream];
  await client.query(`set local work_mem = '64MB'`);
  const broken = await rejectBroken(client, run, stream);
  // A table of its own with its own statistics: whether the join below uses the key's index or reads the stream decides between seconds and minutes.
  const { rowCount } = await client.query(
    `create temp table latest on commit drop as
     select key, seq, op, hash from (
       select distinct on (key collate "C") key, seq, op, hash from stage.raw_row
        where run = $1 and stream = $2 and fault is null and key is not null
        order by key collate "C", version collate "C" desc nulls last, seq desc) l
      order by seq`,
    values,
  );
  const seen = rowCount ?? 0;
  // Also of few keys: a table that was never analysed counts as ten pages, and for those the planner reads a stream's keys through.
  if (seen > 0) await client.query('analyze pg_temp.latest (key)');
  // Of changes only, each key is looked up: the planner would read all keys of the stream for a hundred. A snapshot has most of them.
  const keys = (): Promise<{ readonly rows: number; readonly deleted: number }> => planKeys(client, run, stream);
  const planned = seen === 0 ? { rows: 0, deleted: 0 } : await lookingUpFew(client, coverage === 'changes', keys);
  const snapshot = coverage === 'snapshot' ? await planMissing(client, run, stream, broken) : null;
  const plan = {
    seen,
    deleted: planned.deleted,
    standing: snapshot?.standing ?? null,
    missing: snapshot?.missing ?? 0,
    matched: snapshot === null ? 0 : snapshot.standing - snapshot.unseen,
  };
  await client.query(
    `update hub.run_stream set state = 'planned', clean_seq = 0, figures = $3, rejected = $4::bigint, duplicates = read - $4 - $5::bigint, unchanged = $5 - $6::bigint, deleted = $7, missing = $8
      where run = $1 and stream = $2`,
    [...values, JSON.stringify(plan), broken, seen, planned.rows, plan.deleted, plan.missing],
  );
  return plan;
}

/**
 * Rows that were no rows, and rows of erased persons: they become rejects, with the department's own words in the vault unless somebody is erased. Fills `broken (seq, key)`; gives their number. The raw row is looked
 * up in a lateral subquery of its own, which is read by the whole key whatever the statistics say.
 */
async function rejectBroken(client: pg.PoolClient, run: Run, stream: string): Promise<number> {
  const { rowCount } = await client.query(
    `create temp table broken on commit drop as
     select seq, key from stage.raw_row where run = $1 and stream = $2 and (fault is not null or key is null)`,
    [run.run, stream],
  );
  if (rowCount === null || rowCount === 0) return 0;
  await client.query(
    `with rejected as (
       insert into hub.reject (run, department, stream, key, seq, reason, column_name, origin)
       select $1, $3, $2, b.key, b.seq, coalesce(r.fault, 'missing_key'), r.fault_column, r.origin
         from pg_temp.broken b
        cross join lateral (select fault, fault_column, origin from stage.raw_row where run = $1 and stream = $2 and seq = b.seq limit 1) r
       on conflict (run, stream, seq) do nothing
       returning reject, seq)
     insert into vault.reject_source (reject, source)
     select j.reject, r.raw::jsonb from rejected j
      cross join lateral (select raw, fault from stage.raw_row where run = $1 and stream = $2 and seq = j.seq limit 1) r
      where r.fault is distinct from $4`,
    [run.run, stream, run.department, erasedReason],
  );
  return rowCount;
}

/**
 * Keys never seen before get their record here, outside of the press: a record without a version is nothing to any reader, and stays for the next run. A stream
 * has one writer, so that nobody else makes the same key meanwhile; an arbiter against that cost a fifth of the insert. Numbers are drawn beforehand, so that
 * what the insert gave needs no join to its row; a stream of which nothing is known yet asks for no key at all.
 */
async function planKeys(client: pg.PoolClient, run: Run, stream: string): Promise<{ readonly rows: number; readonly deleted: number }> {
  const known = await client.query('select from hub.record where department = $1 and stream = $2 limit 1', [run.department, stream]);
  const seenBefore = (known.rowCount ?? 0) > 0;
  const unknown = seenBefore
    ? ' and not exists (select from hub.record r where r.department = $3 and r.stream = $2 and r.key = l.key)'
    : '';
  const changed = `
       select $1::bigint, $2::text, l.seq, l.key, case when l.op = 'D' then 'D' when v.record is null then 'N' else 'C' end, r.record, l.hash
         from pg_temp.latest l
         join hub.record r on r.department = $3 and r.stream = $2 and r.key = l.key
         left join hub.record_version v on v.record = r.record and v.until_edition = 2147483647
        where case when l.op = 'D' then v.record is not null else v.hash is distinct from l.hash end
       union all`;
  const { rows } = await client.query<{ rows: number; deleted: number }>(
    `with fresh as materialized (
       select nextval((select pg_get_serial_sequence('hub.record', 'record')::regclass)) as record, f.* from (
         select l.seq, l.key, l.hash from pg_temp.latest l where l.op <> 'D'${unknown} order by l.seq) f),
     made as (
       insert into hub.record (record, department, stream, key) overriding system value select record, $3::text, $2::text, key from fresh),
     planned as (
       insert into stage.plan (run, stream, seq, key, action, record, hash)${seenBefore ? changed : ''}
       select $1::bigint, $2::text, seq, key, 'N', record, hash from fresh
       returning action)
     select count(*) as rows, count(*) filter (where action = 'D') as deleted from planned`,
    [run.run, stream, run.department],
  );
  return rows[0] ?? { rows: 0, deleted: 0 };
}

/**
 * Standing records that a snapshot no longer has. A broken row's key counts as seen; when the break took the key with it, a record is kept whose key
 * is found in the broken row's text: closing it would lose a record for a fault in a file.
 */
async function planMissing(
  client: pg.PoolClient,
  run: Run,
  stream: string,
  broken: number,
): Promise<{ standing: number; unseen: number; missing: number }> {
  const { rows } = await client.query<{ standing: number; unseen: number }>(
    `with standing as materialized (
       select r.record, r.key from hub.record r join hub.record_version v on v.record = r.record and v.until_edition = 2147483647
        where r.department = $3 and r.stream = $2),
     unseen as (
       insert into stage.plan (run, stream, seq, key, action, record)
       select $1, $2, -s.record, s.key, 'M', s.record from standing s
        where not exists (select from pg_temp.latest l where l.key = s.key) and not exists (select from pg_temp.broken b where b.key = s.key)
       returning 1)
     select (select count(*) from standing) as standing, (select count(*) from unseen) as unseen`,
    [run.run, stream, run.department],
  );
  const counts = rows[0] ?? { standing: 0, unseen: 0 };
  if (broken === 0 || counts.unseen === 0) return { ...counts, missing: counts.unseen };
  const { rowCount: kept } = await client.query(
    `delete from stage.plan p
      where p.run = $1 and p.stream = $2 and p.action = 'M' and length(p.key) > 3
        and exists (select from (
          select r.raw ->> 'text' as text from pg_temp.broken b
           cross join lateral (select raw from stage.raw_row where run = $1 and stream = $2 and seq = b.seq limit 1) r
           where b.key is null limit 1000) f
                     where position(p.key in f.text) > 0)`,
    [run.run, stream],
  );
  return { ...counts, missing: counts.unseen - (kept ?? 0) };
}
