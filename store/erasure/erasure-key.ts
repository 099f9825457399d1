/** The key of the tombstones: makes of a record's name or a document's number what the database may keep of it. */
import { createHmac } from 'node:crypto';

export type IdentityKind = 'citizen_id' | 'health_card' | 'document';

export interface ErasureKey {
  /** `name`: department:stream:key. */
  readonly ofRecord: (name: string) => string;
  readonly ofIdentity: (kind: IdentityKind, number: string) => string;
  /** Equal for equal keys; says nothing else. */
  readonly check: string;
}

/** HMAC-SHA256, base64url. Keyed, because numbers of citizens are few enough to be tried out one by one: 4 µs each. */
export function makeErasureKey(secret: string): ErasureKey {
  const mac = (kind: string, text: string) => createHmac('sha256', secret).update(`${kind}\n${text}`).digest('base64url');
  return {
    ofRecord: (name) => mac('record', name),
    ofIdentity: (kind, number) => mac(kind, number),
    check: mac('check', 'hub').slice(0, 16),
  };
}
