/** COPY into a table from lines already encoded in PostgreSQL's text format. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** `target`: table and columns, a constant of the code. An empty list sends nothing. */
export async function copyLines(client: pg.PoolClient, target: string, lines: readonly string[]): Promise<void> {
  if (lines.length === 0) return;
  // Cut at about a megabyte: one string of a whole page would be held three times.
  await pipeline(Readable.from(chunks(lines)), client.query(copyFrom(`copy ${target} from stdin`)));
}

function* chunks(lines: readonly string[]): Generator<Buffer> {
  let chunk = '';
  for (const line of lines) {
    chunk += line;
    if (chunk.length < 500_000) continue;
    yield Buffer.from(chunk);
    chunk = '';
  }
  if (chunk !== '') yield Buffer.from(chunk);
}

const special = /[\\\t\n\r]/;
const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/** One line of values; null becomes `\N`. */
export function copyLine(values: readonly (string | number | null | undefined)[]): string {
  let line = '';
  for (let at = 0; at < values.length; at += 1) {
    const value = values[at];
    if (at > 0) line += '\t';
    if (value === null || value === undefined) line += '\\N';
    else if (typeof value === 'number') line += String(value);
    else line += special.test(value) ? value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character) : value;
  }
  return `${line}\n`;
}
