/** Loads rows into the tables of one database by COPY, a few megabytes at a time, while the city goes on being made. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { SqlValue } from './outlet.ts';

export interface BulkLoader {
  /** `table` and its columns come from constants of this room. */
  write(table: string, row: readonly SqlValue[]): void;
  /** Sends what is worth sending and returns once the sending before it is done, so that at most two loads are in memory. */
  drain(): Promise<void>;
  finish(): Promise<Readonly<Record<string, number>>>;
}

const worthSending = 1_500_000;

function copyText(value: SqlValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'number') return String(value);
  return /[\\\n\r\t]/.test(value)
    ? value.replace(/[\\\n\r\t]/g, (letter) => (letter === '\\' ? '\\\\' : letter === '\n' ? '\\n' : letter === '\r' ? '\\r' : '\\t'))
    : value;
}

export function makeBulkLoader(pool: pg.Pool, tables: Readonly<Record<string, readonly string[]>>): BulkLoader {
  const waiting = new Map<string, { lines: string[]; size: number }>();
  const counts: Record<string, number> = {};
  let sending: Promise<void> = Promise.resolve();

  async function send(table: string, lines: readonly string[]): Promise<void> {
    const client = await pool.connect();
    try {
      const target = client.query(copyFrom(`copy ${table} (${(tables[table] ?? []).join(', ')}) from stdin`));
      await pipeline(Readable.from([Buffer.from(lines.join(''))]), target);
    } finally {
      client.release();
    }
  }

  async function drain(least: number): Promise<void> {
    for (const [table, { lines, size }] of waiting) {
      if (size < least) continue;
      waiting.delete(table);
      await sending;
      sending = send(table, lines);
      // A failure is thrown where it is awaited next.
      sending.catch(() => undefined);
    }
  }

  return {
    write(table, row) {
      const line = `${row.map(copyText).join('\t')}\n`;
      const batch = waiting.get(table) ?? { lines: [], size: 0 };
      batch.lines.push(line);
      batch.size += line.length;
      waiting.set(table, batch);
      counts[table] = (counts[table] ?? 0) + 1;
    },
    drain: () => drain(worthSending),
    async finish() {
      await drain(0);
      await sending;
      return counts;
    },
  };
}
