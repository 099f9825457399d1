/** Signs a token for one person of one role. */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import type { CryptoKey } from 'jose';

export interface TokenClaims {
  /** `officer`, `analyst`, `steward`, `integrator`, `auditor` or `app`. */
  readonly role: string;
  readonly department: string | null;
  /** Who it is: a pseudonym, never a name. */
  readonly subject: string;
  /** The front end that acts for the subject (`act`). */
  readonly app?: string;
  /** Default 900, the longest that a hub outside a sandbox should admit. */
  readonly ttlSeconds?: number;
}

export type SignToken = (claims: TokenClaims) => Promise<string>;

export const audience = 'hub';
const defaultTtlSeconds = 900;

export function makeTokenSigner(key: CryptoKey, keyId: string, issuer: string): SignToken {
  return ({ role, department, subject, app, ttlSeconds = defaultTtlSeconds }) => {
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ role, department, ...(app === undefined ? {} : { act: { sub: app } }) })
      .setProtectedHeader({ alg: 'ES256', kid: keyId, typ: 'JWT' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setSubject(subject)
      .setIssuedAt(now)
      .setExpirationTime(now + ttlSeconds)
      .setJti(randomUUID())
      .sign(key);
  };
}
