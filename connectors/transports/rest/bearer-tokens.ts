/** Keeps one access token: renews it before it expires, and once for all who were refused with the same one. */
import type { BearerTokens } from '../http/fetch-source.ts';

export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
}

/**
 * A token counts as old once 10 % of its life (at least 15 s, at most 60 s) is all that is left, so that it does not expire on its way.
 */
export function makeBearerTokens(issue: (signal: AbortSignal) => Promise<IssuedToken>): BearerTokens {
  let token: string | null = null;
  let freshUntil = 0;
  let inFlight: Promise<string> | null = null;

  const renewOnce = (signal: AbortSignal): Promise<string> => {
    inFlight ??= issue(signal)
      .then((issued) => {
        const life = issued.expiresInSeconds * 1000;
        token = issued.accessToken;
        freshUntil = performance.now() + life - Math.min(Math.max(life * 0.1, 15_000), 60_000, life / 2);
        return issued.accessToken;
      })
      .finally(() => {
        inFlight = null;
      });
    return inFlight;
  };

  return {
    get: (signal) => (token !== null && performance.now() < freshUntil ? Promise.resolve(token) : renewOnce(signal)),
    renew: (refused, signal) => (token !== null && token !== refused ? Promise.resolve(token) : renewOnce(signal)),
  };
}
