/** Fingerprints of SSH host keys, compared with the one that the configuration pins. */
import { createHash, timingSafeEqual } from 'node:crypto';

/** `SHA256:<base64 without padding>`, as `ssh-keygen -lf` prints it. */
export function fingerprint(key: Buffer): string {
  return `SHA256:${createHash('sha256').update(key).digest('base64').replace(/=+$/, '')}`;
}

/** `pinned` may lack the `SHA256:` in front or carry base64 padding. */
export function matchesHostKey(key: Buffer, pinned: string): boolean {
  const wanted = Buffer.from(
    `SHA256:${pinned
      .trim()
      .replace(/^SHA256:/i, '')
      .replace(/=+$/, '')}`,
  );
  const seen = Buffer.from(fingerprint(key));
  return wanted.length === seen.length && timingSafeEqual(wanted, seen);
}
