/** Checks the JWT of a request and makes a viewer of it. */
import { readFile } from 'node:fs/promises';
import { createLocalJWKSet, createRemoteJWKSet, errors, jwtVerify } from 'jose';
import type { JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import type { AuthSettings } from '../../core/configuration.ts';
import { departments } from '../../core/department.ts';
import { HubError } from '../../core/hub-error.ts';
import { roles } from '../../core/policy/audience.ts';
import type { Viewer } from '../../store/read/viewer.ts';

export interface SignIn {
  readonly viewer: Viewer;
  /** When the token was issued, seconds since 1970: whether it was revoked since is asked where the request begins. */
  readonly issuedAt: number;
}

/** Null for a request without a token; throws HubError UNAUTHENTICATED for one that is not good, never saying why. */
export type TokenVerifier = (authorization: string | undefined) => Promise<SignIn | null>;

const claimsSchema = z.object({
  sub: z.string().min(1).max(200),
  role: z.enum(roles),
  department: z.enum(departments).nullish(),
  /** Uid of the person that the principal is, for the rules of conflict. */
  hub_person: z.uuid().nullish(),
  /** RFC 8693: who acts for `sub`, a front end that exchanged its user's token. Those before it in a chain are nested in it and not asked for. */
  act: z.object({ sub: z.string().regex(/^[^\p{C}\p{Zl}\p{Zp}]{1,200}$/u) }).nullish(),
  iat: z.number(),
  exp: z.number(),
});
const keysSchema = z.object({ keys: z.array(z.record(z.string(), z.unknown())) });

async function readKeys(file: string): Promise<JWTVerifyGetKey> {
  const keys = keysSchema.parse(JSON.parse(await readFile(file, 'utf8')));
  return createLocalJWKSet(keys);
}

/** A key set in a file, read again when a token names a key that it does not have (rotation). */
function fileKeySet(file: string): JWTVerifyGetKey {
  let current: Promise<JWTVerifyGetKey> | null = null;
  return async (header, token) => {
    current ??= readKeys(file);
    try {
      return await (
        await current
      )(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) {
        current = null;
        throw error;
      }
      current = readKeys(file);
      return (await current)(header, token);
    }
  };
}

/** The one refusal of a sign-in, for every reason. */
export function notSignedIn(): HubError {
  return new HubError('UNAUTHENTICATED', {
    problem: 'The token is not accepted',
    fix: 'Sign in again and send it as "authorization: Bearer <token>"',
  });
}

/** Signatures by public keys only: a shared secret or `none` is never accepted. */
const algorithms = ['ES256', 'ES384', 'RS256', 'RS384', 'PS256', 'EdDSA'];

/** Seconds that the issuer's clock and ours may differ by. */
const clockTolerance = 30;

/** Milliseconds for which a good token is known as such: a signature costs 0.2 ms to check, and a key that the issuer took back is missed within a minute. */
const knownFor = 60_000;
/** Tokens that are known at once. */
const knownAtMost = 10_000;

interface KnownToken {
  readonly signIn: SignIn;
  /** Milliseconds since 1970. */
  readonly until: number;
}

/** Verifies each token once a minute; revocation is not its affair (`openRequestSession`). */
export function makeTokenVerifier(settings: AuthSettings): TokenVerifier {
  const verify = makeVerify(settings);
  const known = new Map<string, KnownToken>();
  return async (authorization) => {
    if (authorization === undefined) return null;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization.trim())?.[1];
    if (token === undefined) throw notSignedIn();
    const now = Date.now();
    const before = known.get(token);
    if (before !== undefined && now < before.until) return before.signIn;
    const { signIn, expiresAt } = await verify(token);
    known.delete(token);
    const [oldest] = known.keys();
    if (known.size >= knownAtMost && oldest !== undefined) known.delete(oldest);
    known.set(token, { signIn, until: Math.min(now + knownFor, (expiresAt + clockTolerance) * 1_000) });
    return signIn;
  };
}

function makeVerify(settings: AuthSettings): (token: string) => Promise<{ readonly signIn: SignIn; readonly expiresAt: number }> {
  const keys = URL.canParse(settings.jwks) ? createRemoteJWKSet(new URL(settings.jwks)) : fileKeySet(settings.jwks);
  return async (token) => {
    let claims: z.output<typeof claimsSchema>;
    try {
      const { payload } = await jwtVerify(token, keys, {
        issuer: settings.issuer,
        audience: settings.audience,
        algorithms,
        clockTolerance,
        requiredClaims: ['exp', 'iat', 'sub'],
      });
      claims = claimsSchema.parse(payload);
    } catch {
      throw notSignedIn();
    }
    const { sub, role, department, hub_person: person, act, iat, exp } = claims;
    if (settings.sessionSeconds !== null && exp - iat > settings.sessionSeconds + clockTolerance) throw notSignedIn();
    return {
      signIn: {
        viewer: { subject: sub, role, department: department ?? null, person: person ?? null, app: act?.sub ?? null },
        issuedAt: iat,
      },
      expiresAt: exp,
    };
  };
}
