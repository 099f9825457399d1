/** Reads the next raw rows that a run has to clean: new and changed keys only, bounded by number and by size. */
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';

export interface RawBatchRow {
  readonly seq: number;
  readonly key: string;
  readonly raw: unknown;
}

const rowsAtMost = 2_000;
/** As stored, which compresses large rows. */
const bytesAtMost = 8_000_000;

const sql = `
  select b.seq, b.key, r.raw
    from (select n.seq, n.key, sum(n.size) over (order by n.seq) - n.size as before
            from (select p.seq, p.key, pg_column_size(r.raw) as size
                    from stage.plan p join stage.raw_row r on r.run = p.run and r.stream = p.stream and r.seq = p.seq
                   where p.run = $1 and p.stream = $2 and p.seq > $3 and p.action in ('N', 'C')
                   order by p.seq limit ${String(rowsAtMost)}) n) b
    join stage.raw_row r on r.run = $1 and r.stream = $2 and r.seq = b.seq
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
