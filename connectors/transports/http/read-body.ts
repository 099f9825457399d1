/** Reads response bodies: inflates gzip, counts bytes, and gives up on bodies that drip. */
import { createGunzip } from 'node:zlib';
import type { Gunzip } from 'node:zlib';
import type { Readable } from 'node:stream';
import { HubError } from '../../../core/hub-error.ts';
import type { SourceIdentity } from './source-identity.ts';
import { bodyError } from './answer-error.ts';
import { networkError } from './network-error.ts';

export interface BodyLimits {
  /** Most bytes after inflating; more is refused, so that a small body cannot become a full memory or disk. */
  readonly maxBytes: number;
  /** A body whose reader has waited this long (ms) for fewer than `minBytes` is given up. */
  readonly dripWindow: number;
  readonly minBytes: number;
}

export interface BodySource {
  readonly identity: SourceIdentity;
  readonly url: URL;
  readonly body: Readable;
  /** Content-Encoding header. */
  readonly encoding: string | null;
}

function tooLarge(source: BodySource, maxBytes: number): HubError {
  return new HubError('SOURCE_CONTRACT', {
    problem: `${source.identity.department}: a body grew beyond ${maxBytes} bytes`,
    fix: `Check ${source.identity.setting} and the department's page size`,
    facts: { department: source.identity.department, maxBytes },
  });
}

function bomb({ identity }: BodySource): HubError {
  return new HubError('SOURCE_CONTRACT', {
    problem: `${identity.department}: a body inflates to more than ${String(bombFrom)} times of what was sent`,
    fix: `Check ${identity.setting} and ask the department what it sends`,
    facts: { department: identity.department, bombFrom },
  });
}

/** Bytes after inflating, below which nobody asks how far a body was packed. */
const unsuspicious = 16 * 1024 * 1024;

/** A body that inflates so many times is a bomb: NDJSON and pages of records come to 10 to 40, gzip itself ends at 1,030. */
const bombFrom = 200;

function isBomb(total: number, stream: Readable | Gunzip): boolean {
  return total > unsuspicious && 'bytesWritten' in stream && total > stream.bytesWritten * bombFrom;
}

/** Chunks of the inflated body. Only waiting counts against a drip, never the time the reader takes itself. Throws HubError. */
export async function* readBody(source: BodySource, limits: BodyLimits): AsyncGenerator<Buffer, void, void> {
  const { identity, url } = source;
  const encoding = (source.encoding ?? 'identity').trim().toLowerCase();
  const inflate = encoding === 'gzip' || encoding === 'x-gzip';
  if (!inflate && encoding !== 'identity' && encoding !== '') throw bodyError(identity, url, `a body encoded as ${encoding}`);
  const stream = inflate ? source.body.pipe(createGunzip()) : source.body;
  // Destroying a body that is still flowing makes it emit an error; it is always told to the inflating stream and never left unheard.
  source.body.on('error', (error) => inflate && stream.destroy(error));
  let total = 0;
  let waited = 0;
  let windowBytes = 0;
  let timer: NodeJS.Timeout | undefined;
  const chunks = stream[Symbol.asyncIterator]();
  try {
    for (;;) {
      const started = performance.now();
      timer = setTimeout(() => stream.destroy(new Error('drip', { cause: dripError(source, limits) })), limits.dripWindow - waited);
      const step = await chunks.next();
      clearTimeout(timer);
      if (step.done === true) return;
      const chunk = step.value as Buffer;
      waited += performance.now() - started;
      windowBytes += chunk.length;
      total += chunk.length;
      if (total > limits.maxBytes) throw tooLarge(source, limits.maxBytes);
      if (isBomb(total, stream)) throw bomb(source);
      if (windowBytes >= limits.minBytes) waited = windowBytes = 0;
      else if (waited >= limits.dripWindow) throw dripError(source, limits);
      yield chunk;
    }
  } catch (error) {
    if (error instanceof Error && error.cause instanceof HubError) throw error.cause;
    throw networkError(identity, url, error);
  } finally {
    clearTimeout(timer);
    source.body.destroy();
    stream.destroy();
  }
}

function dripError(source: BodySource, limits: BodyLimits): HubError {
  return new HubError('SOURCE_UNREACHABLE', {
    problem: `${source.identity.department}: a body came slower than ${limits.minBytes} bytes in ${limits.dripWindow} ms`,
    fix: `Ask the department whether ${source.identity.setting} is overloaded; the hub tries again by itself`,
    retryable: true,
    facts: { department: source.identity.department },
  });
}
