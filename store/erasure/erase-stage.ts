/** Takes an erased person out of what runs under way have fetched and cleaned; they plan and clean anew what it touches. */
import type pg from 'pg';
import { makeTempTable } from '../link/temp-table.ts';
import { recordTables } from '../record-tables.ts';
import { erasedReason } from './load-tombstones.ts';

/** Where a document stands in stage.cleaned_row.vault, from 1. */
const place = (column: string): string => String(Object.keys(recordTables.person.vault).indexOf(column) + 1);

/**
 * Needs the tables of find-subject.ts and no writer at work. Takes every run's lease away: a batch or page that a worker holds in memory may have been read
 * before. The runs go on from their last commit within seconds (jobs/resume-runs.ts).
 */
export async function eraseStage(client: pg.ClientBase, keepOut: boolean): Promise<void> {
  await client.query(`update hub.run set epoch = epoch + 1 where state in ('queued', 'running')`);
  await makeTempTable(client, {
    name: 'erased_row',
    select: `
      select w.run, w.stream, w.seq, e.scope
        from stage.raw_row w join hub.run u using (run)
        join hub.record r on r.department = u.department and r.stream = w.stream and r.key = w.key
        join erased_record e on e.record = r.record`,
  });
  await makeTempTable(client, {
    name: 'erased_stream',
    select: `
      select s.run, s.stream from hub.run_stream s join hub.run u using (run)
       where s.state in ('planned', 'cleaned') and u.state in ('queued', 'running', 'stopped')
         and (exists (select from erased_row w where w.run = s.run and w.stream = s.stream)
           or exists (select from stage.plan p join erased_record e using (record) where p.run = s.run and p.stream = s.stream)
           or ${keepOut ? newcomers : 'false'})`,
  });
  await client.query(
    `update stage.raw_row w set key = null, op = 'U', version = null, hash = null, raw = '{}', origin = $1, fault = $1, fault_column = null
       from erased_row e where e.scope = 'record' and w.run = e.run and w.stream = e.stream and w.seq = e.seq`,
    [erasedReason],
  );
  const staged = `t.record in (select record from erased_record)`;
  for (const table of ['stage.cleaned_row', 'stage.cleaned_record', 'stage.plan'])
    await client.query(`delete from ${table} t where ${staged}`);
  await cleanAnew(client);
}

/** A new record, already cleaned, that bears one of the person's documents. */
const newcomers = `exists (
  select from stage.cleaned_record n join stage.cleaned_row c on c.run = n.run and c.record = n.record and c.kind = 'person'
   where n.run = s.run and n.stream = s.stream
     and array[c.vault[${place('citizen_id')}], c.vault[${place('health_card')}], c.vault[${place('document_number')}]] && array(select value from erased_value where sole))`;

/** The counts of a stream are made when it is planned, so it is planned again as a whole. */
async function cleanAnew(client: pg.ClientBase): Promise<void> {
  const here = '(t.run, t.stream) in (select run, stream from erased_stream)';
  await client.query(
    `delete from stage.cleaned_row c using stage.cleaned_record t where c.run = t.run and c.record = t.record and ${here}`,
  );
  for (const table of ['stage.cleaned_record', 'stage.plan', 'hub.reject']) await client.query(`delete from ${table} t where ${here}`);
  await client.query(
    `update hub.run_stream t set state = 'extracted', clean_seq = 0, figures = '{}', rejected = 0, unchanged = 0, duplicates = 0, deleted = 0, missing = 0
      where ${here}`,
  );
  await client.query(
    `update hub.run_step set state = 'waiting', finished_at = null, attempts = 0 where step = 'clean' and run in (select run from erased_stream)`,
  );
}
