/** Fetches what is new from the department, page by page, each with the place to go on from. */
import type { SourceStream } from '../../connectors/connector.ts';
import { loadTombstones } from '../../store/erasure/load-tombstones.ts';
import type { Tombstones } from '../../store/erasure/load-tombstones.ts';
import { beginStream, endStream } from '../../store/ingest/extract-ledger.ts';
import { writePage } from '../../store/ingest/write-page.ts';
import { finishStep } from '../../store/runs/finish-step.ts';
import { stopped, withLease } from '../../store/runs/with-lease.ts';
import { streamsOf } from '../streams-of.ts';
import type { PipelineStep, StepContext, StepJobData, StepOutcome } from '../step.ts';

export type ExtractJobData = StepJobData;

export const extractStep: PipelineStep = {
  name: 'extract',
  does: 'fetches what is new from the department, page by page',
  handler: extract,
};

async function extract(context: StepContext): Promise<StepOutcome> {
  const { database, lease } = context;
  const tombstones = await loadTombstones(database, context.erasureKey, context.run.department);
  let rows = 0;
  for (const stream of streamsOf(context)) rows += await extractStream(context, stream, tombstones);
  await withLease(database, lease, (client) => finishStep(client, lease.run, 'extract', { rows }));
  return { kind: 'done' };
}

async function extractStream(context: StepContext, stream: SourceStream, tombstones: Tombstones): Promise<number> {
  const { database, lease, run, signal } = context;
  const start = await beginStream(database, lease, run, stream.name);
  if (start.extracted) return 0;
  const own = new AbortController();
  const pages = stream.extract({
    cursor: start.cursor,
    resume: start.resume,
    full: run.mode === 'full',
    signal: AbortSignal.any([signal, own.signal]),
  });
  let { nextSeq } = start;
  try {
    // The source prepares the next page while the database takes in this one; two pages are in memory at most.
    let coming = pages.next();
    for (;;) {
      const { done, value } = await coming;
      if (done === true) {
        await endStream(database, lease, stream.name, value);
        return nextSeq - start.nextSeq;
      }
      coming = pages.next();
      coming.catch(() => undefined);
      await writePage(database, lease, stream, { rows: value.rows, resume: value.resume, firstSeq: nextSeq }, tombstones);
      nextSeq += value.rows.length;
      if (signal.aborted) throw stopped(lease);
    }
  } catch (error) {
    own.abort();
    throw signal.aborted ? stopped(lease) : error;
  } finally {
    // Lets the connector close its cursor or file; a page that it still waits for ends by the signal.
    void pages.return({ cursor: {}, asOf: null, coverage: 'changes', notes: [] }).catch(() => undefined);
  }
}
