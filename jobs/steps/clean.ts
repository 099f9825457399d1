/** Makes canonical rows of what is new or changed, and keeps what cannot be used as rejects. */
import type { CleanedRow, SourceStream } from '../../connectors/connector.ts';
import { keepOut } from '../../store/erasure/keep-out.ts';
import { loadTombstones } from '../../store/erasure/load-tombstones.ts';
import type { Tombstones } from '../../store/erasure/load-tombstones.ts';
import { beginCleaning, closeCleaning, endCleaning } from '../../store/ingest/clean-ledger.ts';
import { readBatch } from '../../store/ingest/read-batch.ts';
import type { RawBatchRow } from '../../store/ingest/read-batch.ts';
import { encodeBatch, writeBatch } from '../../store/ingest/write-batch.ts';
import { stopped } from '../../store/runs/with-lease.ts';
import { streamsOf } from '../streams-of.ts';
import type { PipelineStep, StepContext, StepJobData, StepOutcome } from '../step.ts';

export type CleanJobData = StepJobData;

export const cleanStep: PipelineStep = {
  name: 'clean',
  does: 'makes canonical rows of what is new or changed, keeps what cannot be used',
  handler: clean,
};

async function clean(context: StepContext): Promise<StepOutcome> {
  const { database, lease, run, log } = context;
  const tombstones = await loadTombstones(database, context.erasureKey, run.department);
  for (const stream of streamsOf(context)) await cleanStream(context, stream, tombstones);
  const guard = await closeCleaning(database, lease, run);
  if (guard !== null) log.warn({ run: run.run, department: run.department, guard }, 'a guard stopped the run: it waits for a person');
  return { kind: 'done' };
}

async function cleanStream(context: StepContext, stream: SourceStream, tombstones: Tombstones): Promise<void> {
  const { database, lease, run, signal } = context;
  const start = await beginCleaning(database, lease, run, stream.name);
  if (start === null) return;
  let { afterSeq } = start;
  let coming = readBatch(database, lease.run, stream.name, afterSeq);
  for (;;) {
    const batch = await coming;
    const last = batch.at(-1);
    if (last === undefined) break;
    afterSeq = last.seq;
    // The database reads the next batch while this one is cleaned.
    coming = readBatch(database, lease.run, stream.name, afterSeq);
    coming.catch(() => undefined);
    const encoded = await encodeBatch(lease.run, stream.name, batch, (row) =>
      keepOut(tombstones, { department: run.department, stream: stream.name, key: row.key }, cleanRow(context, stream, row)),
    );
    await writeBatch(database, lease, run, stream.name, encoded);
    if (signal.aborted) throw stopped(lease);
  }
  await endCleaning(database, lease, stream.name);
}

/** A rule that trips over a row costs that row and not the night. */
function cleanRow({ run, log }: StepContext, stream: SourceStream, row: RawBatchRow): CleanedRow {
  try {
    return stream.clean({ key: row.key, raw: row.raw }, { today: run.businessDate });
  } catch (error) {
    // The message may quote the row; the place in the code says enough.
    const place = error instanceof Error ? error.stack?.split('\n').find((line) => line.trim().startsWith('at ')) : undefined;
    log.error({ run: run.run, stream: stream.name, seq: row.seq, place: place?.trim() }, 'a cleaning rule failed on a row');
    return { reject: { reason: 'clean_failed' } };
  }
}
