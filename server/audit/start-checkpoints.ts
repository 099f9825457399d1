/** Signs the newest entry of the log of disclosures into a file outside of the database, so that who owns the database cannot rewrite or cut the log unseen. */
import { mkdir, open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../core/logger.ts';
import { readHead } from '../../store/audit/read-head.ts';
import type { Database } from '../../store/database.ts';
import { sealCheckpoint } from './checkpoint.ts';
import { checkpointKey } from './checkpoint-keys.ts';
import type { CheckpointPaths } from './checkpoint-keys.ts';

export interface CheckpointOptions {
  readonly database: Pick<Database, 'pool'>;
  readonly paths: CheckpointPaths;
  readonly log: Logger;
  /** Entries after which a checkpoint does not wait for the time, default 1,000. */
  readonly everyEntries?: number;
  /** Milliseconds after which new entries are signed, default 60,000. */
  readonly every?: number;
  /** Milliseconds between two looks at the log, default 1,000. */
  readonly interval?: number;
}

/** The first entry that is seen is signed at once. A look that fails is told to the log and made again; `close` writes a last checkpoint. */
export async function startCheckpoints(options: CheckpointOptions): Promise<{ close(): Promise<void> }> {
  const { database, paths, log, everyEntries = 1_000, every = 60_000, interval = 1_000 } = options;
  for (const file of [paths.checkpoints, paths.privateKey, paths.publicKey])
    await mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  const key = checkpointKey(paths);
  const file = await openWhole(paths.checkpoints);
  let signed = 0;
  let signedAt = Number.NEGATIVE_INFINITY;

  async function look(last: boolean): Promise<void> {
    const head = await readHead(database);
    if (head === null || head.seq === signed) return;
    const due = last || head.seq - signed >= everyEntries || performance.now() - signedAt >= every;
    if (!due) return;
    await file.appendFile(`${sealCheckpoint(head, key)}\n`);
    await file.sync();
    signed = head.seq;
    signedAt = performance.now();
  }
  const tell = (error: unknown) => {
    log.error({ code: (error as { code?: unknown }).code ?? 'unknown' }, 'no checkpoint of the log of disclosures could be written');
  };
  const stop = new AbortController();
  const work = async () => {
    while (!stop.signal.aborted) {
      await look(false).catch(tell);
      await sleep(interval, undefined, { signal: stop.signal }).catch(() => undefined);
    }
    await look(true).catch(tell);
  };
  const done = work();
  return {
    async close() {
      stop.abort();
      await done;
      await file.close();
    },
  };
}

/** Opened for appending, without the half line that a loss of power may have left: it was never a promise. */
async function openWhole(name: string): Promise<FileHandle> {
  const file = await open(name, 'a+', 0o600);
  const { size } = await file.stat();
  const tail = Buffer.alloc(Math.min(size, 4_096));
  await file.read(tail, 0, tail.length, size - tail.length);
  const half = tail.length - 1 - tail.lastIndexOf('\n');
  if (half > 0) await file.truncate(size - half);
  // A new file's name must outlive a loss of power too.
  const folder = await open(path.dirname(name));
  await folder.sync().finally(() => folder.close());
  return file;
}
