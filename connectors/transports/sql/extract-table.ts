/** Extracts one table: whole by primary key at first, afterwards what moved since the watermark less a look-back window. */
import { z } from 'zod';
import type { ExtractRequest, SourcePage, SourceRow, StreamEnd } from '../../connector.ts';
import { sourceKey } from '../../source-key.ts';
import { throwIfStopped } from '../../stop-requested.ts';
import { daysEarlier, instantOfWallClock } from '../../wall-clock.ts';
import { checkColumns } from './check-columns.ts';
import { readKeysetPage } from './keyset-page.ts';
import { readSourceClock, readWatermark } from './source-clock.ts';
import type { SqlRow, SqlSource } from './sql-source.ts';
import type { SqlTable } from './sql-table.ts';

export interface TableOptions {
  /** Rows a page. */
  readonly pageSize: number;
  /**
   * Days re-read behind the watermark: rows committed late, equal timestamps across the edge, timestamps set back by a repair.
   * A repair that sets rows back further is found by the next full load.
   */
  readonly lookBackDays: number;
}

const cursorSchema = z.object({ watermark: z.string().nullable() });
const resumeSchema = z.object({
  /** `key`: the whole table by primary key; `time`: by (watermark column, primary key) from `from`. */
  by: z.enum(['key', 'time']),
  from: z.string().nullable(),
  after: z.array(z.string()).nullable(),
  /** Fixed when the extraction began, so that what changes meanwhile is read again next time. */
  watermark: z.string().nullable(),
  clock: z.string(),
});
type Place = z.infer<typeof resumeSchema>;

export async function* extractTable(
  source: SqlSource,
  table: SqlTable,
  request: ExtractRequest,
  options: TableOptions,
): AsyncGenerator<SourcePage, StreamEnd, void> {
  const { signal } = request;
  throwIfStopped(signal);
  const added = await checkColumns(source, table, signal);
  let place = request.resume === null ? await begin(source, table, request, options) : resumeSchema.parse(request.resume);
  const order = place.by === 'time' && table.watermark !== null ? [table.watermark, ...table.key] : table.key;
  for (let page = 1; ; page++) {
    throwIfStopped(signal);
    const rows = await readKeysetPage(source, table, { order, after: place.after, from: place.from, size: options.pageSize }, signal);
    const last = rows.at(-1);
    if (last === undefined) break;
    place = { ...place, after: order.map((column) => last[column] ?? '') };
    yield { rows: rows.map((row) => asSourceRow(table, row)), resume: place };
    if (rows.length < options.pageSize) break;
  }
  return {
    cursor: { watermark: place.watermark },
    asOf: instantOfWallClock(place.clock),
    coverage: place.by === 'key' ? 'snapshot' : 'changes',
    notes: added.map((column) => ({ code: 'column_added', facts: { table: table.name, column } })),
  };
}

async function begin(source: SqlSource, table: SqlTable, request: ExtractRequest, options: TableOptions): Promise<Place> {
  const clock = await readSourceClock(source, table, request.signal);
  const whole: Place = { by: 'key', from: null, after: null, watermark: null, clock };
  if (table.watermark === null) return whole;
  const watermark = await readWatermark(source, table, table.watermark, clock, request.signal);
  const cursor = request.full || request.cursor === null ? null : cursorSchema.parse(request.cursor);
  if (cursor === null || cursor.watermark === null) return { ...whole, watermark };
  const from = daysEarlier(cursor.watermark, options.lookBackDays);
  if (from === null) return { ...whole, watermark };
  // A restored source may be behind what was read before; its own newest change is then the truth.
  return { by: 'time', from, after: null, watermark: watermark ?? cursor.watermark, clock };
}

function asSourceRow(table: SqlTable, row: SqlRow): SourceRow {
  const parts = table.key.map((column) => sourceKey(row[column]));
  const key = parts.includes(null) ? null : parts.join(':');
  const deleted = table.deleted !== null && row[table.deleted.column] === table.deleted.value;
  return {
    key,
    op: deleted ? 'delete' : 'upsert',
    version: table.watermark === null ? null : (row[table.watermark] ?? null),
    // Of a deleted row nothing but its key is kept.
    raw: deleted ? {} : row,
    origin: `${table.name} ${parts.join(':')}`,
  };
}
