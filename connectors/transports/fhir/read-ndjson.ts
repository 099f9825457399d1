/** Cuts a byte stream into lines without ever holding more than the longest line allowed. */

export interface NdjsonLine {
  /** 1-based, empty lines not counted. */
  readonly number: number;
  /** null: the line was longer than allowed and was passed over. */
  readonly text: string | null;
}

const newline = 0x0a;

/** Lines of UTF-8 text; bytes are joined before decoding, so a character cut at a chunk's edge stays whole. */
export async function* readNdjson(chunks: AsyncIterable<Buffer>, maxLineBytes: number): AsyncGenerator<NdjsonLine, void, void> {
  let parts: Buffer[] = [];
  let bytes = 0;
  let number = 0;
  let overlong = false;

  const take = (end: Buffer): NdjsonLine | null => {
    const tooLong = overlong || bytes + end.length > maxLineBytes;
    const text = tooLong
      ? null
      : Buffer.concat([...parts, end])
          .toString('utf8')
          .replace(/^\uFEFF/, '')
          .trim();
    parts = [];
    bytes = 0;
    overlong = false;
    if (text === '') return null;
    number += 1;
    return { number, text };
  };

  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(newline); at !== -1; at = chunk.indexOf(newline, from)) {
      const line = take(chunk.subarray(from, at));
      from = at + 1;
      if (line !== null) yield line;
    }
    const rest = chunk.subarray(from);
    if (overlong || rest.length === 0) continue;
    if (bytes + rest.length > maxLineBytes) {
      overlong = true;
      parts = [];
    } else {
      parts.push(rest);
      bytes += rest.length;
    }
  }
  const last = bytes > 0 || overlong ? take(Buffer.alloc(0)) : null;
  if (last !== null) yield last;
}
