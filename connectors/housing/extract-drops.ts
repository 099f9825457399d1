/** Extracts one table of the register: the newest full drop and the deltas after it, or the deltas since the last run. */
import { z } from 'zod';
import type { ExtractRequest, SourcePage, SourceRow, StreamEnd } from '../connector.ts';
import { HubError } from '../../core/hub-error.ts';
import { sourceKey } from '../source-key.ts';
import { throwIfStopped } from '../stop-requested.ts';
import type { FileRow, FileShape } from '../transports/formats/file-row.ts';
import { intoPages } from '../transports/formats/into-pages.ts';
import { download } from '../transports/sftp/download.ts';
import type { DownloadedFile } from '../transports/sftp/download.ts';
import type { SftpSource } from '../transports/sftp/sftp-source.ts';
import { dropSchema } from './drop.ts';
import type { Drop, DropFile } from './drop.ts';
import { listDrops } from './list-drops.ts';
import type { DropListing } from './list-drops.ts';
import { cursorAfter, dropCursorSchema } from './plan-drops.ts';
import type { DropCursor, DropPlan } from './plan-drops.ts';
import { rowVersion } from './row-version.ts';

export interface DropTable {
  readonly name: string;
  /** Names of this table's files; no other file is opened. */
  readonly files: RegExp;
  readonly key: string;
  readonly columns: readonly string[];
  /** Which drops to read. */
  readonly plan: (listing: DropListing, cursor: DropCursor | null) => DropPlan;
  readonly read: (
    file: DownloadedFile,
    shape: FileShape,
    onAdded: (columns: readonly string[]) => void,
  ) => AsyncIterable<readonly FileRow[]>;
}

export interface DropOptions {
  readonly pageSize: number;
  readonly temporaryDir: string;
}

const resumeSchema = z.object({
  plan: z.object({
    drops: z.array(dropSchema),
    coverage: z.enum(['snapshot', 'changes']),
    notes: z.array(z.object({ code: z.string(), facts: z.record(z.string(), z.unknown()) })),
  }),
  /** Index of the drop and of its file, and how many of the file's rows were delivered. */
  drop: z.number(),
  file: z.number(),
  rows: z.number(),
});
type Place = z.output<typeof resumeSchema>;

const operationColumn = '操作';
const updatedColumn = '更新时间';

export async function* extractDrops(
  source: SftpSource,
  table: DropTable,
  request: ExtractRequest,
  options: DropOptions,
): AsyncGenerator<SourcePage, StreamEnd, void> {
  const { signal } = request;
  throwIfStopped(signal);
  const cursor = request.full || request.cursor === null ? null : dropCursorSchema.parse(request.cursor);
  const listing = await listDrops(source, table.files, signal);
  let place: Place =
    request.resume === null ? begin(table.plan(listing, cursor)) : stillThere(resumeSchema.parse(request.resume), listing, table);
  const { plan } = place;
  const added = new Set<string>();
  for (const [dropIndex, drop] of plan.drops.entries()) {
    if (dropIndex < place.drop) continue;
    if (drop.kind === 'full' && drop.files.length === 0) throw noFile(source, table, drop);
    for (const [fileIndex, announced] of drop.files.entries()) {
      if (dropIndex === place.drop && fileIndex < place.file) continue;
      const skip = dropIndex === place.drop && fileIndex === place.file ? place.rows : 0;
      throwIfStopped(signal);
      const path = `outgoing/${drop.folder}/${announced.name}`;
      const file = await download(
        source,
        { path, bytes: announced.bytes, sha256: announced.sha256, drop: drop.folder },
        options.temporaryDir,
        signal,
      );
      try {
        const batches = table.read(file, shapeOf(table, drop), (columns) => columns.forEach((column) => added.add(column)));
        for await (const page of intoPages(batches, options.pageSize, skip)) {
          throwIfStopped(signal);
          place = { plan, drop: dropIndex, file: fileIndex, rows: page.upTo };
          const first = page.upTo - page.rows.length;
          yield { rows: page.rows.map((row, index) => asSourceRow(table, drop, row, first + index)), resume: place };
        }
      } finally {
        await file.close();
      }
    }
  }
  const last = plan.drops.at(-1);
  return {
    cursor: cursorAfter(plan, cursor),
    asOf: last === undefined ? newestTime(listing) : new Date(last.generatedAt).toISOString(),
    coverage: plan.coverage,
    notes: [...plan.notes, ...[...added].map((column) => ({ code: 'column_added', facts: { table: table.name, column } }))],
  };
}

function begin(plan: DropPlan): Place {
  return { plan: { drops: [...plan.drops], coverage: plan.coverage, notes: [...plan.notes] }, drop: 0, file: 0, rows: 0 };
}

/** Pages already delivered came from certain bytes; when the department has replaced them, the stream starts over. */
function stillThere(place: Place, listing: DropListing, table: DropTable): Place {
  const announced = new Set(listing.drops.flatMap(({ folder, files }) => files.map((file) => `${folder}/${file.name}/${file.sha256}`)));
  const replaced = place.plan.drops.find((drop) => drop.files.some((file) => !announced.has(`${drop.folder}/${file.name}/${file.sha256}`)));
  if (replaced === undefined) return place;
  throw new HubError('CURSOR_EXPIRED', {
    problem: `Housing replaced drop ${replaced.sequence} while ${table.name} was being read`,
    fix: 'The stream is read from its beginning again',
    retryable: true,
    facts: { department: 'housing', stream: table.name, sequence: replaced.sequence },
  });
}

function shapeOf(table: DropTable, drop: Drop): FileShape {
  return drop.kind === 'delta' && table.columns.includes(updatedColumn)
    ? { columns: [...table.columns, operationColumn], optional: [] }
    : { columns: table.columns, optional: [operationColumn] };
}

function asSourceRow(table: DropTable, drop: Drop, row: FileRow, index: number): SourceRow {
  const { origin } = row;
  const version = rowVersion(drop.sequence, row.values?.[updatedColumn], index);
  if (row.values === null) return { key: null, op: 'upsert', version, raw: { text: row.text }, origin, fault: { reason: row.fault } };
  const key = sourceKey(row.values[table.key]);
  const operation = sourceKey(row.values[operationColumn]);
  if (operation === 'D') return { key, op: 'delete', version, raw: {}, origin };
  const known = operation === 'I' || operation === 'U' || (operation === null && drop.kind === 'full');
  if (known || !table.columns.includes(updatedColumn)) return { key, op: 'upsert', version, raw: row.values, origin };
  return { key, op: 'upsert', version, raw: row.values, origin, fault: { reason: 'unknown_code', column: operationColumn } };
}

function newestTime({ drops }: DropListing): string | null {
  const last = drops.at(-1);
  return last === undefined ? null : new Date(last.generatedAt).toISOString();
}

function noFile(source: SftpSource, table: DropTable, drop: { readonly folder: string; readonly files: readonly DropFile[] }): HubError {
  return new HubError('SOURCE_DROP_INCOMPLETE', {
    problem: `The full housing drop ${drop.folder} has no file for ${table.name}`,
    fix: `Ask the ${source.department} department to send the drop again with it`,
    retryable: true,
    facts: { department: source.department, drop: drop.folder, table: table.name },
  });
}
