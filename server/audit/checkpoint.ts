/** A line of the checkpoint file: the newest entry of the log of disclosures, signed with the key that the database does not hold. */
import { sign, verify } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { ChainHead } from '../../store/audit/read-head.ts';

const checkpointSchema = z.strictObject({
  seq: z.int().positive(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  at: z.string(),
  /** Ed25519, base64. */
  signature: z.string(),
});

/** The same as in tools/verify-audit.mjs. */
const signedBytes = ({ seq, hash, at }: ChainHead) => Buffer.from(`hub audit checkpoint\n${seq}\n${hash}\n${at}`);

export function sealCheckpoint({ seq, hash, at }: ChainHead, privateKey: KeyObject): string {
  return JSON.stringify({ seq, hash, at, signature: sign(null, signedBytes({ seq, hash, at }), privateKey).toString('base64') });
}

/** Null for a line that was not signed with the key. */
export function openCheckpoint(line: string, publicKey: KeyObject): ChainHead | null {
  try {
    const { signature, ...head } = checkpointSchema.parse(JSON.parse(line));
    const bytes = Buffer.from(signature, 'base64');
    // Base64 has several spellings of the same bytes; the hub writes one.
    return bytes.toString('base64') === signature && verify(null, signedBytes(head), publicKey, bytes) ? head : null;
  } catch {
    return null;
  }
}
