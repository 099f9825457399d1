/** Reads the next raw rows that a run has to clean: new and changed keys only, bounded by number and by size. */
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';

export interface RawBatchRow {
  readonly seq: number;
  readonly key: string;
  readonly raw: unknown;
  readonly record: number;
  /** Of the content, as PostgreSQL's text for uuid. */
  readonly hash: string;
  /** The record has a standing version that this row replaces. */
  readonly closes: boolean;
}

const rowsAtMost = 1_000;
/** As stored, which compresses large rows. */
const bytesAtMost = 8_000_000;

/**
 * The raw row is looked up in a lateral subquery of its own: as a plain join over tables that have just been filled, the planner read the whole stream
 * for each row (3 s for 2,000 rows instead of 10 ms).
 */
const sql = `
  select b.seq, b.key, b.raw, b.record, b.hash, b.action = 'C' as closes
    from (select p.seq, p.key, p.record, p.hash, p.action, r.raw, sum(r.size) over (order by p.seq) - r.size as before
            from (select seq, key, record, hash, action from stage.plan
                   where run = $1 and stream = $2 and seq > $3 and action in ('N', 'C')
                   order by seq limit ${String(rowsAtMost)}) p
           cross join lateral (select raw, pg_column_size(raw) as size from stage.raw_row
                                where run = $1 and stream = $2 and seq = p.seq limit 1) r) b
   where b.before < ${String(bytesAtMost)}
   order by b.seq`;

/** Empty at the end. */
export async function readBatch(database: Database, run: number, stream: string, afterSeq: number): Promise<readonly RawBatchRow[]> {
  const { rows } = await database.pool
    .query<RawBatchRow>({ name: 'ingest-read-batch', text: sql, values: [run, stream, afterSeq] })
    .catch((error: unknown) => {
      throw storeError(error);
    });
  return rows;
}
