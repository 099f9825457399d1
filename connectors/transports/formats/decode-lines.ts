/** Cuts a byte stream into lines of text by the declared encoding, and refuses the file at the first byte that is not of it. */
import { isAscii, isUtf8 } from 'node:buffer';
import { TextDecoder } from 'node:util';
import type { Readable } from 'node:stream';
import { HubError } from '../../../core/hub-error.ts';

export type FileEncoding = 'gb18030' | 'utf-8';

export interface LineSource {
  /** As a person finds it: `fw_20260118.csv`. */
  readonly name: string;
  readonly department: string;
  readonly encoding: FileEncoding;
}

/** Longest line in bytes; a file without line ends would otherwise be held in memory. */
const longestLine = 2_000_000;
/** So many bytes of Chinese that happen to be valid UTF-8 do not happen (a GB 2312 character is so in one of seven cases). */
const telltale = 36;

/** Blocks of whole lines. `first` is the number of the block's first line, counted from 1. */
export interface LineBlock {
  readonly first: number;
  readonly lines: readonly string[];
}

export async function* decodeLines(stream: Readable, source: LineSource): AsyncGenerator<LineBlock, void, void> {
  const decoder = new TextDecoder(source.encoding, { fatal: true, ignoreBOM: false });
  let rest: Buffer = Buffer.alloc(0);
  let first = 1;
  let start = true;
  const decode = (block: Buffer): LineBlock => {
    const bytes = start ? withoutMark(block, source) : block;
    start = false;
    const lines = decodeBlock(decoder, bytes, first, source);
    const decoded = { first, lines };
    first += lines.length;
    return decoded;
  };
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    // 0x0A is never a part of a longer character, in GB18030 as in UTF-8: a cut behind it cuts no character.
    const end = chunk.lastIndexOf(0x0a) + 1;
    if (end === 0) {
      rest = Buffer.concat([rest, chunk]);
      if (rest.length > longestLine) throw tooLong(source, first);
      continue;
    }
    const block = rest.length === 0 ? chunk.subarray(0, end) : Buffer.concat([rest, chunk.subarray(0, end)]);
    // A copy: the stream may use the chunk's memory again.
    rest = Buffer.from(chunk.subarray(end));
    yield decode(block);
  }
  if (rest.length > 0) yield decode(rest);
}

function withoutMark(block: Buffer, source: LineSource): Buffer {
  const utf8Mark = block.length >= 3 && block[0] === 0xef && block[1] === 0xbb && block[2] === 0xbf;
  if (utf8Mark && source.encoding !== 'utf-8') throw wrongEncoding(source, 1, 1, 'it begins with the mark of UTF-8');
  if (utf8Mark) return block.subarray(3);
  const gbMark = block.length >= 4 && block[0] === 0x84 && block[1] === 0x31 && block[2] === 0x95 && block[3] === 0x33;
  if (gbMark && source.encoding === 'gb18030') return block.subarray(4);
  const wide = block.length >= 2 && ((block[0] === 0xff && block[1] === 0xfe) || (block[0] === 0xfe && block[1] === 0xff));
  if (wide) throw wrongEncoding(source, 1, 1, 'it begins with the mark of UTF-16');
  return block;
}

function decodeBlock(decoder: TextDecoder, block: Buffer, first: number, source: LineSource): string[] {
  if (source.encoding !== 'utf-8') refuseUtf8(block, first, source);
  let text: string;
  try {
    text = decoder.decode(block);
  } catch {
    throw findBadLine(decoder, block, first, source);
  }
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.map((line) => (line.endsWith('\r') ? line.slice(0, -1) : line));
}

/** Lines in UTF-8 within a GB18030 file decode without an error into other characters; they are found by being UTF-8 at all. */
function refuseUtf8(block: Buffer, first: number, source: LineSource): void {
  let from = 0;
  for (let line = first; from < block.length; line++) {
    const next = block.indexOf(0x0a, from);
    const end = next === -1 ? block.length : next;
    const bytes = block.subarray(from, end);
    if (!isAscii(bytes) && isUtf8(bytes)) {
      let high = 0;
      for (const byte of bytes) if (byte >= 0x80) high++;
      if (high >= telltale) throw wrongEncoding(source, line, 1, 'it is UTF-8');
    }
    from = end + 1;
  }
}

function findBadLine(decoder: TextDecoder, block: Buffer, first: number, source: LineSource): HubError {
  let from = 0;
  for (let line = first; from < block.length; line++) {
    const next = block.indexOf(0x0a, from);
    const end = next === -1 ? block.length : next;
    const bytes = block.subarray(from, end);
    if (!decodes(decoder, bytes)) {
      // The shortest beginning that fails for good ends with the bad byte; four bytes are the longest character.
      let at = 0;
      while (at < bytes.length && [0, 1, 2, 3].some((more) => decodes(decoder, bytes.subarray(0, at + 1 + more)))) at++;
      return wrongEncoding(source, line, at + 1, 'a byte there is no part of any character');
    }
    from = end + 1;
  }
  return wrongEncoding(source, first, 1, 'a byte there is no part of any character');
}

function decodes(decoder: TextDecoder, bytes: Buffer): boolean {
  try {
    decoder.decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function wrongEncoding(source: LineSource, line: number, byte: number, why: string): HubError {
  const declared = source.encoding === 'gb18030' ? 'GB18030' : 'UTF-8';
  return new HubError('SOURCE_ENCODING', {
    problem: `The ${source.department} file ${source.name} is not ${declared} at line ${line}, byte ${byte}: ${why}`,
    fix: `Nothing of it was used; ask the ${source.department} department to send it in ${declared}`,
    facts: { department: source.department, file: source.name, line, byte, declared },
  });
}

function tooLong(source: LineSource, line: number): HubError {
  return new HubError('SOURCE_CONTRACT', {
    problem: `The ${source.department} file ${source.name} has no line end within ${longestLine} bytes at line ${line}`,
    fix: `Ask the ${source.department} department for a file with one row a line`,
    facts: { department: source.department, file: source.name, line },
  });
}
