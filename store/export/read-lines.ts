/** Reads a query's rows as CSV lines through a cursor, so that an export of any size stays small in memory. */
import type pg from 'pg';
import QueryStream from 'pg-query-stream';

/** `$1` of the query is the newest published edition; without one there are no lines. */
export async function* readLines(pool: pg.Pool, query: string): AsyncGenerator<string> {
  const client = await pool.connect();
  try {
    const newest = await client.query<{ edition: number | null }>(
      `select max(edition) as edition from hub.edition where state = 'published'`,
    );
    const edition = newest.rows[0]?.edition ?? null;
    if (edition === null) return;
    const rows: AsyncIterable<unknown> = client.query(new QueryStream(query, [edition], { batchSize: 1000, rowMode: 'array' }));
    for await (const row of rows) if (Array.isArray(row)) yield row.map(quote).join(',');
  } finally {
    client.release();
  }
}

function quote(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
