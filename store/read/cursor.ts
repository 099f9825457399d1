/** Sealed cursors: where a page ended, bound to the list, the edition and the role that got it. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { HubError } from '../../core/hub-error.ts';
import type { Reader } from './reader.ts';

export type CursorKey = readonly (string | number)[];

function seal(reader: Reader, scope: string, body: string): Buffer {
  const binding = JSON.stringify([scope, reader.edition.number, reader.viewer?.role ?? null, reader.viewer?.department ?? null]);
  return createHmac('sha256', reader.cursorSecret).update(binding).update('\n').update(body).digest().subarray(0, 16);
}

/** @param scope names the list with its filter and order, so that a cursor of another list is refused. */
export function sealCursor(reader: Reader, scope: string, key: CursorKey): string {
  const body = JSON.stringify(key);
  return Buffer.concat([seal(reader, scope, body), Buffer.from(body)]).toString('base64url');
}

/** @throws HubError BAD_INPUT when the cursor was changed, or belongs to another list, edition or role. */
export function openCursor(reader: Reader, scope: string, cursor: string): CursorKey {
  const bytes = Buffer.from(cursor, 'base64url');
  const body = bytes.subarray(16).toString();
  if (bytes.length <= 16 || !timingSafeEqual(bytes.subarray(0, 16), seal(reader, scope, body))) {
    throw new HubError('BAD_INPUT', {
      problem: 'The cursor in `after` is not of this list, edition and role',
      fix: 'Ask for the first page again, without `after`',
    });
  }
  // The seal shows that this process or a sister of it wrote the body.
  return JSON.parse(body) as CursorKey;
}
