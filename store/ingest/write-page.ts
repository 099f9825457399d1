/** Takes in one page of source rows, without those of erased persons: the rows and the place to go on from, in one transaction. */
import { eachInSlices } from '../../core/each-in-slices.ts';
import type { Database } from '../database.ts';
import { erasedReason } from '../erasure/load-tombstones.ts';
import type { Tombstones } from '../erasure/load-tombstones.ts';
import { noteProgress } from '../runs/finish-step.ts';
import type { Lease } from '../runs/run.ts';
import { withLease } from '../runs/with-lease.ts';
import { makeContentHash } from './content-hash.ts';
import { copyLines, makeCopyWriter } from './copy-lines.ts';
import { rawLine, rawRowTarget } from './raw-line.ts';
import type { RawRow, RawStream } from './raw-row.ts';

export interface ExtractedPage {
  readonly rows: readonly RawRow[];
  readonly resume: Readonly<Record<string, unknown>>;
  /** Sequence number of the page's first row, counted over the stream's run. */
  readonly firstSeq: number;
}

/** An erased person's row is counted and nothing of it is kept. `tombstones` are the newest while the lease is good, which the page's transaction proves. */
export async function writePage(
  database: Database,
  lease: Lease,
  stream: RawStream,
  page: ExtractedPage,
  tombstones: Tombstones,
): Promise<void> {
  const context = { run: lease.run, stream: stream.name, hash: makeContentHash(stream) };
  const writer = makeCopyWriter();
  const isErased = ({ key }: RawRow) => !tombstones.empty && key !== null && tombstones.scopeOf(stream.name, key) === 'record';
  await eachInSlices(page.rows, (row, index) => writer.add(rawLine(context, isErased(row) ? erasedRow : row, page.firstSeq + index)));
  const lines = writer.end();
  await withLease(
    database,
    lease,
    async (client) => {
      await copyLines(client, rawRowTarget, lines);
      await client.query(`update hub.run_stream set resume = $3, read = read + $4 where run = $1 and stream = $2`, [
        lease.run,
        stream.name,
        JSON.stringify(page.resume),
        page.rows.length,
      ]);
      await noteProgress(client, lease.run, 'extract');
    },
    { role: 'hub_ingest' },
  );
}

const erasedRow: RawRow = { key: null, op: 'upsert', version: null, raw: {}, origin: erasedReason, fault: { reason: erasedReason } };
