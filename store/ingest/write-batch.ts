/** Stages what cleaning made of a batch: canonical rows, verdicts, rejects, and how far cleaning has come, in one transaction. */
import { eachInSlices } from '../../core/each-in-slices.ts';
import type { CanonicalRow, Verdicts } from '../../core/records.ts';
import type { Database } from '../database.ts';
import { erasedReason } from '../erasure/load-tombstones.ts';
import { noteProgress } from '../runs/finish-step.ts';
import type { Lease, Run } from '../runs/run.ts';
import { withLease } from '../runs/with-lease.ts';
import { cleanedLines, cleanedRowTarget } from './cleaned-lines.ts';
import type { RowReject } from './cleaned-lines.ts';
import { copyLines, copyText, makeCopyWriter } from './copy-lines.ts';
import type { CopyBytes } from './copy-lines.ts';
import type { RawBatchRow } from './read-batch.ts';

export type CleanedBatchRow = { readonly rows: readonly CanonicalRow[]; readonly verdicts: Verdicts } | { readonly reject: RowReject };

/** An encoded batch: made before the transaction, so that the connection waits for nothing. */
export interface EncodedBatch {
  readonly lines: CopyBytes;
  readonly records: CopyBytes;
  readonly rejects: readonly { readonly seq: number; readonly reason: string; readonly column_name: string | null }[];
  readonly lastSeq: number;
  readonly cleaned: number;
  /** Rows of which a code is in no list of the contract. */
  readonly unknownCodes: number;
}

const unknownCode = 'unknown_code';
const holdsUnknownCode = (verdicts: Verdicts): boolean => Object.values(verdicts).some((verdict) => verdict === `rejected:${unknownCode}`);

/** Each row is encoded as soon as it is cleaned, so that its canonical rows live for a moment only. */
export async function encodeBatch(
  run: number,
  stream: string,
  rows: readonly RawBatchRow[],
  clean: (row: RawBatchRow) => CleanedBatchRow,
): Promise<EncodedBatch> {
  const lines = makeCopyWriter();
  const records = makeCopyWriter();
  const rejects: { seq: number; reason: string; column_name: string | null }[] = [];
  const name = copyText(stream);
  let unknownCodes = 0;
  await eachInSlices(rows, (row) => {
    const { seq, record, hash, closes } = row;
    const cleaned = clean(row);
    if ('reject' in cleaned ? cleaned.reject.reason === unknownCode : holdsUnknownCode(cleaned.verdicts)) unknownCodes++;
    const encoded = 'reject' in cleaned ? cleaned.reject : cleanedLines(run, record, cleaned.rows);
    if (typeof encoded !== 'string') {
      rejects.push({ seq, reason: encoded.reason, column_name: encoded.column ?? null });
    } else if ('verdicts' in cleaned) {
      lines.add(encoded);
      records.add(`${run}\t${name}\t${record}\t${hash}\t${closes ? 't' : 'f'}\t${verdictText(cleaned.verdicts)}\n`);
    }
  });
  return { lines: lines.end(), records: records.end(), rejects, lastSeq: rows.at(-1)?.seq ?? 0, cleaned: rows.length, unknownCodes };
}

/** Most rows have nothing to tell. */
function verdictText(verdicts: Verdicts): string {
  return Object.keys(verdicts).length === 0 ? '{}' : copyText(JSON.stringify(verdicts));
}

export async function writeBatch(database: Database, lease: Lease, run: Run, stream: string, batch: EncodedBatch): Promise<void> {
  await withLease(
    database,
    lease,
    async (client) => {
      await copyLines(client, cleanedRowTarget, batch.lines);
      await copyLines(client, 'stage.cleaned_record (run, stream, record, hash, closes, verdicts)', batch.records);
      if (batch.rejects.length > 0) {
        await client.query(
          `with rejected as (
           insert into hub.reject (run, department, stream, key, seq, reason, column_name, origin)
           select r.run, $3, r.stream, case when x.reason <> $5 then r.key end, r.seq, x.reason, x.column_name, case when x.reason = $5 then $5 else r.origin end
             from jsonb_to_recordset($4::jsonb) as x (seq bigint, reason text, column_name text)
             join stage.raw_row r on r.run = $1 and r.stream = $2 and r.seq = x.seq
           returning reject, seq, reason)
         insert into vault.reject_source (reject, source)
         select j.reject, r.raw::jsonb from rejected j join stage.raw_row r on r.run = $1 and r.stream = $2 and r.seq = j.seq where j.reason <> $5`,
          [lease.run, stream, run.department, JSON.stringify(batch.rejects), erasedReason],
        );
      }
      await client.query(
        `update hub.run_stream set clean_seq = $3, rejected = rejected + $4,
         figures = figures || jsonb_build_object('cleaned', coalesce((figures ->> 'cleaned')::bigint, 0) + $5::bigint,
                                                 'unknownCodes', coalesce((figures ->> 'unknownCodes')::bigint, 0) + $6::bigint)
       where run = $1 and stream = $2`,
        [lease.run, stream, batch.lastSeq, batch.rejects.length, batch.cleaned, batch.unknownCodes],
      );
      await noteProgress(client, lease.run, 'clean');
    },
    { role: 'hub_ingest' },
  );
}
