/** The yardstick: a raw COPY of the same bytes into one plain logged table, in the same run on the same server. */
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import copyStreams from 'pg-copy-streams';
import type { Database } from '../store/database.ts';

export interface RawCopy {
  readonly rows: number;
  readonly bytes: number;
  readonly seconds: number;
}

/** Lines are taken whole: delimiter and quote are characters that no line has. */
const format = `(format csv, delimiter e'\\x01', quote e'\\x02')`;

/** @param file lines of UTF-8. */
export async function rawCopy(database: Pick<Database, 'pool'>, file: string): Promise<RawCopy> {
  const client = await database.pool.connect();
  try {
    await client.query('drop table if exists public.raw_copy');
    await client.query('create table public.raw_copy (line text)');
    const startedAt = performance.now();
    await pipeline(createReadStream(file), client.query(copyStreams.from(`copy public.raw_copy from stdin ${format}`)));
    const seconds = (performance.now() - startedAt) / 1_000;
    const { rows } = await client.query<{ count: number }>('select count(*)::int as count from public.raw_copy');
    await client.query('drop table public.raw_copy');
    return { rows: rows[0]?.count ?? 0, bytes: statSync(file).size, seconds };
  } finally {
    client.release();
  }
}

/** Appends the rows of a department's table to a file, a line of text each. */
export async function appendTable(url: string, query: string, file: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await pipeline(client.query(copyStreams.to(`copy (${query}) to stdout ${format}`)), createWriteStream(file, { flags: 'a' }));
  } finally {
    await client.end();
  }
}

/** Appends a GB18030 file's lines as UTF-8. */
export async function appendGb18030(source: string, file: string): Promise<void> {
  const decoder = new TextDecoder('gb18030');
  await pipeline(
    createReadStream(source),
    async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) yield decoder.decode(chunk, { stream: true }).replaceAll('\r\n', '\n').replaceAll('\r', '');
    },
    createWriteStream(file, { flags: 'a' }),
  );
}
