/** The ledger of a stream's extraction: where it starts, where it goes on, and how it ended. */
import type { Database } from '../database.ts';
import type { Lease, Run } from '../runs/run.ts';
import { withLease } from '../runs/with-lease.ts';

export interface StreamStart {
  /** True: everything has been taken in already. */
  readonly extracted: boolean;
  /** The cursor of the newest published edition; null on first and full loads. */
  readonly cursor: Readonly<Record<string, unknown>> | null;
  /** Where an interrupted extraction of this run goes on. */
  readonly resume: Readonly<Record<string, unknown>> | null;
  /** Of the next raw row. */
  readonly nextSeq: number;
}

export async function beginStream(database: Database, lease: Lease, run: Run, stream: string): Promise<StreamStart> {
  return withLease(
    database,
    lease,
    async (client) => {
      const { rows } = await client.query<{ extracted: boolean; resume: StreamStart['resume']; read: number }>(
        `insert into hub.run_stream as s (run, stream, state, started_at) values ($1, $2, 'extracting', clock_timestamp())
       on conflict (run, stream) do update set state = case s.state when 'waiting' then 'extracting' else s.state end
       returning state not in ('waiting', 'extracting') as extracted, resume, read`,
        [lease.run, stream],
      );
      const { rows: cursors } = await client.query<{ cursor: NonNullable<StreamStart['cursor']> }>(
        `select c.cursor from hub.source_cursor c join hub.edition e using (edition)
        where c.department = $1 and c.stream = $2 and e.state = 'published' order by c.edition desc limit 1`,
        [run.department, stream],
      );
      return {
        extracted: rows[0]?.extracted ?? false,
        cursor: run.mode === 'full' ? null : (cursors[0]?.cursor ?? null),
        resume: rows[0]?.resume ?? null,
        nextSeq: (rows[0]?.read ?? 0) + 1,
      };
    },
    { role: 'hub_ingest' },
  );
}

/** What a connector says at the end of a stream. */
export interface ExtractionEnd {
  readonly cursor: Readonly<Record<string, unknown>>;
  readonly asOf: string | null;
  readonly coverage: 'snapshot' | 'changes';
  readonly notes: readonly unknown[];
}

export async function endStream(database: Database, lease: Lease, stream: string, end: ExtractionEnd): Promise<void> {
  await withLease(
    database,
    lease,
    async (client) => {
      await client.query(
        `update hub.run_stream set state = 'extracted', coverage = $3, next_cursor = $4, next_as_of = $5, notes = $6 where run = $1 and stream = $2`,
        [lease.run, stream, end.coverage, JSON.stringify(end.cursor), end.asOf, JSON.stringify(end.notes)],
      );
    },
    { role: 'hub_ingest' },
  );
}
