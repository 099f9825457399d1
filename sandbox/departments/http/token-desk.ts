/** Opaque access tokens that live a fixed time and die with the server. */
import { randomBytes } from 'node:crypto';

export interface TokenDesk {
  /** Seconds that a token lives. */
  readonly lifetime: number;
  issue(): string;
  /** Takes the `Authorization` header. */
  admits(authorization: string | undefined): boolean;
}

export function makeTokenDesk(lifetimeSeconds: number): TokenDesk {
  const expiry = new Map<string, number>();
  return {
    lifetime: lifetimeSeconds,
    issue() {
      const now = Date.now();
      for (const [token, until] of expiry) if (until <= now) expiry.delete(token);
      const token = randomBytes(24).toString('base64url');
      expiry.set(token, now + lifetimeSeconds * 1_000);
      return token;
    },
    admits(authorization) {
      const token = /^bearer\s+(\S+)$/i.exec(authorization ?? '')?.[1];
      return token !== undefined && (expiry.get(token) ?? 0) > Date.now();
    },
  };
}
