/** Reads the checkpoint file line by line. */
import { createPublicKey } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { createReadStream, readFileSync } from 'node:fs';
import { HubError } from '../../core/hub-error.ts';
import type { ChainHead } from '../../store/audit/read-head.ts';
import { openCheckpoint } from './checkpoint.ts';
import type { CheckpointPaths } from './checkpoint-keys.ts';

/** Yields null for a line that was not signed with the key, and nothing when there is no file yet. */
export async function* readCheckpoints(paths: Pick<CheckpointPaths, 'checkpoints' | 'publicKey'>): AsyncGenerator<ChainHead | null> {
  let key: KeyObject | undefined;
  for await (const line of linesOf(paths.checkpoints)) {
    key ??= readKey(paths.publicKey);
    yield openCheckpoint(line, key);
  }
}

async function* linesOf(file: string): AsyncGenerator<string> {
  let rest = '';
  try {
    for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code === 'ENOENT') return;
    throw new HubError('BAD_INPUT', {
      problem: `${file} cannot be read (${code ?? 'unknown'})`,
      fix: 'Give the file of the checkpoints with --checkpoints, and run as an account that may read it',
      cause,
    });
  }
  if (rest !== '') yield rest;
}

function readKey(file: string): KeyObject {
  try {
    return createPublicKey(readFileSync(file));
  } catch (cause) {
    throw new HubError('BAD_INPUT', {
      problem: `${file} has no public key (${(cause as NodeJS.ErrnoException).code ?? 'not PEM'})`,
      fix: 'Give the public key that belongs to the checkpoints with --public-key',
      cause,
    });
  }
}
