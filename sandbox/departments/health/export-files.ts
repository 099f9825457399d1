/** The files of a bulk export: planned as id ranges, streamed from a database cursor when they are fetched, held nowhere. */
import { Readable } from 'node:stream';
import type { Pool } from 'pg';
import QueryStream from 'pg-query-stream';

/** Resources of one type with `from < id <= until`; null is open. */
export interface ExportFile {
  readonly name: string;
  readonly kind: 'output' | 'deleted' | 'error';
  readonly type: string;
  readonly count: number;
  readonly from: string | null;
  readonly until: string | null;
}

export interface ExportScope {
  readonly types: readonly string[];
  readonly since: string | null;
}

interface BoundaryRow {
  readonly type: string;
  readonly id: string;
  readonly position: string;
  readonly total: string;
}

/** Cuts each type into files of `perFile` resources; a type without resources has no file. */
export async function planOutputFiles(pool: Pool, scope: ExportScope, perFile: number): Promise<ExportFile[]> {
  const { rows } = await pool.query<BoundaryRow>(
    `select type, id, position, total
       from (select type, id, row_number() over (partition by type order by id) as position, count(*) over (partition by type) as total
               from fhir_resource
              where type = any ($1) and not deleted and last_updated > coalesce($2::timestamptz, '-infinity')) numbered
      where position % $3 = 0 or position = total
      order by type, position`,
    [scope.types, scope.since, perFile],
  );
  let previous: BoundaryRow | null = null;
  const numbers = new Map<string, number>();
  return rows.map((row) => {
    const before: BoundaryRow | null = previous?.type === row.type ? previous : null;
    const number = (numbers.get(row.type) ?? 0) + 1;
    numbers.set(row.type, number);
    previous = row;
    const count = Number(row.position) - Number(before?.position ?? 0);
    const until = row.position === row.total ? null : row.id;
    return { name: `${row.type}.${number}.ndjson`, kind: 'output', type: row.type, count, from: before?.id ?? null, until };
  });
}

/** One file for each type that lost resources since; none for a first load, which has nothing to forget. */
export async function planDeletedFiles(pool: Pool, scope: ExportScope): Promise<ExportFile[]> {
  if (scope.since === null) return [];
  const { rows } = await pool.query<{ type: string; bundles: string }>(
    `select type, ceil(count(*) / $3::numeric) as bundles from fhir_resource
      where type = any ($1) and deleted and last_updated > $2::timestamptz group by type order by type`,
    [scope.types, scope.since, deletionsPerBundle],
  );
  return rows.map(({ type, bundles }) => {
    return { name: `deleted.${type}.ndjson`, kind: 'deleted', type, count: Number(bundles), from: null, until: null };
  });
}

const deletionsPerBundle = 100;
const cursorBatch = 1_000;
const chunkCharacters = 64 * 1_024;

/** Rows of one text column, from a cursor: never more than two batches in memory. The connection goes back when the reader stops. */
async function* cursorTexts(pool: Pool, sql: string, values: readonly unknown[]): AsyncGenerator<string> {
  const client = await pool.connect();
  try {
    const rows = client.query(new QueryStream(sql, [...values], { batchSize: cursorBatch, highWaterMark: cursorBatch, rowMode: 'array' }));
    for await (const [text] of rows as AsyncIterable<[string]>) yield text;
  } finally {
    client.release();
  }
}

async function* lines(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let chunk = '';
  for await (const text of texts) {
    chunk += `${text}\n`;
    if (chunk.length < chunkCharacters) continue;
    yield chunk;
    chunk = '';
  }
  if (chunk !== '') yield chunk;
}

/** Deleted ids as Bundles of type transaction, one a line. */
async function* deletionBundles(ids: AsyncIterable<string>, type: string): AsyncGenerator<string> {
  const bundle = (entry: readonly unknown[]): string => JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry });
  let entries: { request: { method: 'DELETE'; url: string } }[] = [];
  for await (const id of ids) {
    entries.push({ request: { method: 'DELETE', url: `${type}/${id}` } });
    if (entries.length < deletionsPerBundle) continue;
    yield bundle(entries);
    entries = [];
  }
  if (entries.length > 0) yield bundle(entries);
}

/** NDJSON bytes of a planned `output` or `deleted` file. */
export function openExportFile(pool: Pool, file: ExportFile, since: string | null): Readable {
  if (file.kind === 'deleted') {
    const ids = cursorTexts(
      pool,
      `select id from fhir_resource where type = $1 and deleted and last_updated > coalesce($2::timestamptz, '-infinity') order by id`,
      [file.type, since],
    );
    return Readable.from(lines(deletionBundles(ids, file.type)), { objectMode: false });
  }
  const bodies = cursorTexts(
    pool,
    `select body::text from fhir_resource
      where type = $1 and not deleted and last_updated > coalesce($2::timestamptz, '-infinity')
        and ($3::text is null or id > $3) and ($4::text is null or id <= $4)
      order by id`,
    [file.type, since, file.from, file.until],
  );
  return Readable.from(lines(bodies), { objectMode: false });
}
