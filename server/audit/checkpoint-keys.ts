/** The key that signs checkpoints: made once, readable by the hub's account only, its public half beside it. */
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Configuration } from '../../core/configuration.ts';

export interface CheckpointPaths {
  /** JSON lines. */
  readonly checkpoints: string;
  /** PKCS#8 PEM of the Ed25519 key. */
  readonly privateKey: string;
  /** SPKI PEM; keep a copy where neither the database's nor the hub's administrator can change it. */
  readonly publicKey: string;
}

/** The keys stay in the data directory; the file goes where the configuration says, for a share that the database's administrator does not hold. */
export function checkpointPaths({ dataDir, checkpointFile }: Pick<Configuration, 'dataDir' | 'checkpointFile'>): CheckpointPaths {
  const folder = path.join(dataDir, 'audit');
  return {
    checkpoints: checkpointFile ?? path.join(folder, 'checkpoints.jsonl'),
    privateKey: path.join(folder, 'checkpoint-key.pem'),
    publicKey: path.join(folder, 'checkpoint-public.pem'),
  };
}

/** Any number of processes may start at once: the first one's key is everybody's, and nobody reads half a file. */
export function checkpointKey({ privateKey, publicKey }: Pick<CheckpointPaths, 'privateKey' | 'publicKey'>): KeyObject {
  const half = (file: string) => `${file}.${randomBytes(6).toString('hex')}`;
  const fresh = half(privateKey);
  try {
    writeFileSync(fresh, generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }), { flag: 'wx', mode: 0o600 });
    linkSync(fresh, privateKey);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(fresh, { force: true });
  }
  const key = createPrivateKey(readFileSync(privateKey));
  const open = half(publicKey);
  writeFileSync(open, createPublicKey(key).export({ format: 'pem', type: 'spki' }), { mode: 0o644 });
  renameSync(open, publicKey);
  return key;
}
