/** COPY into a table from lines already encoded in PostgreSQL's text format. */
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Encoded lines as they go over the wire. Bytes at once and outside of the heap: 5,000 strings of a page would be moved by each young collection. */
export interface CopyBytes {
  readonly chunks: readonly Buffer[];
}

export interface CopyWriter extends CopyBytes {
  /** One or more whole lines. */
  add(lines: string): void;
  /** Ends writing; `chunks` is complete afterwards. */
  end(): CopyBytes;
}

const chunkBytes = 64 * 1024;
/** Of UTF-8 for one UTF-16 unit. */
const bytesAtMost = 3;

export function makeCopyWriter(): CopyWriter {
  const chunks: Buffer[] = [];
  let chunk = Buffer.alloc(0);
  let length = 0;
  return {
    chunks,
    add(lines) {
      const most = lines.length * bytesAtMost;
      if (length + most > chunk.length) {
        if (length > 0) chunks.push(chunk.subarray(0, length));
        chunk = Buffer.allocUnsafeSlow(Math.max(chunkBytes, most));
        length = 0;
      }
      length += chunk.write(lines, length);
    },
    end() {
      if (length > 0) chunks.push(chunk.subarray(0, length));
      length = 0;
      chunk = Buffer.alloc(0);
      return { chunks };
    },
  };
}

/** `target`: table and columns, a constant of the code. Nothing to send sends nothing. */
export async function copyLines(
  client: pg.PoolClient,
  target: string,
  { chunks }: CopyBytes | { readonly chunks: AsyncIterable<Buffer> },
): Promise<void> {
  if ('length' in chunks && chunks.length === 0) return;
  // Chunk by chunk: when the server refuses, pg-copy-streams must not hold more that it would still write.
  await pipeline(Readable.from(chunks), client.query(copyFrom(`copy ${target} from stdin`)));
}

const special = /[\\\t\n\r]/;

/** A value of a column in COPY's text format. */
export function copyText(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}
