/** Writes lines to a file that appears whole or not at all, readable by its owner only. */
import { createWriteStream } from 'node:fs';
import { rename } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { HubError } from '../core/hub-error.ts';

/** Gives the number of lines. @throws HubError BAD_INPUT when the file cannot be written. */
export async function writeLines(file: string, lines: AsyncIterable<string>): Promise<number> {
  const half = `${file}.${process.pid}.part`;
  let count = 0;
  async function* counted(): AsyncGenerator<string> {
    for await (const line of lines) {
      count += 1;
      yield `${line}\n`;
    }
  }
  try {
    await pipeline(Readable.from(counted()), createWriteStream(half, { mode: 0o600 }));
    await rename(half, file);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'ENOENT' && code !== 'EACCES' && code !== 'ENOSPC' && code !== 'EISDIR') throw cause;
    throw new HubError('BAD_INPUT', { problem: `${file} cannot be written (${code})`, fix: 'Give another file with --out', cause });
  }
  return count;
}
