/** A text file written in pieces, in UTF-8 or GB18030, that knows its digest, size and rows at the end. */
import { createHash } from 'node:crypto';
import { closeSync, openSync, writeSync } from 'node:fs';
import iconv from 'iconv-lite';

export interface WrittenFile {
  readonly bytes: number;
  readonly sha256: string;
  readonly rows: number;
}

export interface TextFile {
  /** A CSV record: RFC 4180 quotes where needed, CRLF. Counted as a row. */
  record(fields: readonly string[]): void;
  /** The header, not counted. */
  header(fields: readonly string[]): void;
  /** Text as it is, not counted. */
  text(text: string): void;
  close(): WrittenFile;
}

function csvLine(fields: readonly string[], end: string): string {
  return fields.map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',') + end;
}

/** Writes synchronously: the maker of rows is the only one at work, and memory stays at one buffer. */
export function openTextFile(path: string, encoding: 'utf8' | 'gb18030', end = '\r\n'): TextFile {
  const descriptor = openSync(path, 'w');
  const hash = createHash('sha256');
  let [bytes, rows, size] = [0, 0, 0];
  let waiting: string[] = [];
  const flush = (): void => {
    const text = waiting.join('');
    const buffer = encoding === 'utf8' ? Buffer.from(text) : iconv.encode(text, 'gb18030');
    hash.update(buffer);
    for (let at = 0; at < buffer.length;) at += writeSync(descriptor, buffer, at);
    bytes += buffer.length;
    waiting = [];
    size = 0;
  };
  const text = (piece: string): void => {
    waiting.push(piece);
    size += piece.length;
    if (size > 200_000) flush();
  };
  return {
    record(fields) {
      rows++;
      text(csvLine(fields, end));
    },
    header: (fields) => text(csvLine(fields, end)),
    text,
    close() {
      flush();
      closeSync(descriptor);
      return { bytes, sha256: hash.digest('hex'), rows };
    },
  };
}
