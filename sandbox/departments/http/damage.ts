/** Ways to damage an answer on its way out: cut it, or let it drip. */
import { setTimeout as sleep } from 'node:timers/promises';

/** Passes the first `bytes` bytes and then ends. */
export function cutAfter(bytes: number): (source: AsyncIterable<Buffer | string>) => AsyncGenerator<Buffer> {
  return async function* cut(source) {
    let left = bytes;
    for await (const chunk of source) {
      const buffer = Buffer.from(chunk);
      yield buffer.subarray(0, left);
      left -= buffer.length;
      if (left <= 0) return;
    }
  };
}

/** One byte a second. */
export async function* drip(source: AsyncIterable<Buffer | string>): AsyncGenerator<Buffer> {
  for await (const chunk of source) {
    for (const byte of Buffer.from(chunk)) {
      yield Buffer.of(byte);
      await sleep(1_000, undefined, { ref: false });
    }
  }
}
