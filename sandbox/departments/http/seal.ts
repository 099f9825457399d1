/** Opaque texts that only their maker can write: page cursors and page links. */
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

export interface Seal {
  close(content: unknown): string;
  /** `foreign`: well formed, but not sealed by this server since it started; `malformed`: not ours at all. */
  open(text: string): { content: unknown } | 'foreign' | 'malformed';
}

const tagBytes = 12;

export function makeSeal(): Seal {
  const key = randomBytes(32);
  const tag = (payload: string): Buffer => createHmac('sha256', key).update(payload).digest().subarray(0, tagBytes);
  return {
    close(content) {
      const payload = Buffer.from(JSON.stringify(content)).toString('base64url');
      return `${payload}.${tag(payload).toString('base64url')}`;
    },
    open(text) {
      const [payload = '', signature = ''] = text.split('.');
      const given = Buffer.from(signature, 'base64url');
      if (payload === '' || given.length !== tagBytes) return 'malformed';
      if (!timingSafeEqual(given, tag(payload))) return 'foreign';
      return { content: JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) };
    },
  };
}
