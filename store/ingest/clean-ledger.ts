/** The ledger of a run's cleaning: plans each stream once, says where cleaning goes on, and closes the step with the guards' verdict. */
import type { Database } from '../database.ts';
import { finishStep } from '../runs/finish-step.ts';
import type { Lease, Run } from '../runs/run.ts';
import { stopRun } from '../runs/stop-run.ts';
import type { Guard } from '../runs/stop-run.ts';
import { withLease } from '../runs/with-lease.ts';
import { findGuard, needsStanding } from './find-guard.ts';
import type { StreamFigures } from './find-guard.ts';
import { planStream } from './plan-stream.ts';

/** Where cleaning of the stream goes on; null when it is done. */
export async function beginCleaning(
  database: Database,
  lease: Lease,
  run: Run,
  stream: string,
): Promise<{ readonly afterSeq: number } | null> {
  return withLease(
    database,
    lease,
    async (client) => {
      const { rows } = await client.query<{ state: string; coverage: 'snapshot' | 'changes' | null; afterSeq: number }>(
        'select state, coverage, clean_seq as "afterSeq" from hub.run_stream where run = $1 and stream = $2',
        [lease.run, stream],
      );
      const ledger = rows[0];
      if (ledger === undefined || ledger.state === 'cleaned' || ledger.state === 'stored') return null;
      if (ledger.state === 'planned') return { afterSeq: ledger.afterSeq };
      await client.query('set local default_statistics_target = 10');
      await planStream(client, run, stream, ledger.coverage ?? 'changes');
      return { afterSeq: 0 };
    },
    { role: 'hub_ingest' },
  );
}

export async function endCleaning(database: Database, lease: Lease, stream: string): Promise<void> {
  await withLease(
    database,
    lease,
    async (client) => {
      await client.query(`update hub.run_stream set state = 'cleaned' where run = $1 and stream = $2`, [lease.run, stream]);
    },
    { role: 'hub_ingest' },
  );
}

/** Ends the step; a guard that objects stops the run unless a person has approved it. Returns the objection. */
export async function closeCleaning(database: Database, lease: Lease, run: Run): Promise<Guard | null> {
  return withLease(
    database,
    lease,
    async (client) => {
      const { rows } = await client.query<StreamFigures>(
        `select stream, read, rejected, deleted, missing, (figures ->> 'seen')::bigint as seen, (figures ->> 'matched')::bigint as matched,
              (figures ->> 'standing')::bigint as standing, coalesce((figures ->> 'cleaned')::bigint, 0) as cleaned,
              coalesce((figures ->> 'unknownCodes')::bigint, 0) as "unknownCodes"
         from hub.run_stream where run = $1 order by started_at, stream`,
        [lease.run],
      );
      let objection: Guard | null = null;
      for (const figures of rows) {
        objection ??= findGuard(needsStanding(figures) ? { ...figures, ...(await countStanding(figures.stream)) } : figures);
      }
      await finishStep(client, lease.run, 'clean', { rejected: rows.reduce((sum, row) => sum + row.rejected, 0) });
      if (objection === null || run.approvedBy !== null) return null;
      await stopRun(client, lease.run, objection);
      return objection;

      /** For changes only the deletions are judged: what was not seen stands. */
      async function countStanding(stream: string): Promise<Pick<StreamFigures, 'standing' | 'seen' | 'matched'>> {
        const counted = await client.query<{ standing: number }>(
          `select count(*) as standing from hub.record r join hub.record_version v on v.record = r.record and v.until_edition = 2147483647
          where r.department = $1 and r.stream = $2`,
          [run.department, stream],
        );
        const standing = counted.rows[0]?.standing ?? 0;
        return { standing, seen: standing, matched: standing };
      }
    },
    { role: 'hub_ingest' },
  );
}
