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

/** Null for a request without a token; throws HubError UNAUTHENTICATED for one that is not good, never saying why. */
export type TokenVerifier = (authorization: string | undefined) => Promise<Viewer | null>;

const claimsSchema = z.object({
  sub: z.string().min(1).max(200),
  role: z.enum(roles),
  department: z.enum(departments).nullish(),
  /** Uid of the person that the principal is, for the rules of conflict. */
  hub_person: z.uuid().nullish(),
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

function refusal(): HubError {
  return new HubError('UNAUTHENTICATED', {
    problem: 'The token is not accepted',
    fix: 'Sign in again and send it as "authorization: Bearer <token>"',
  });
}

/** Signatures by public keys only: a shared secret or `none` is never accepted. */
const algorithms = ['ES256', 'ES384', 'RS256', 'RS384', 'PS256', 'EdDSA'];

/** Seconds that the issuer's clock and ours may differ by. */
const clockTolerance = 30;

/** `isRevoked` is asked at every request: a revocation is felt at the next one. */
export function makeTokenVerifier(
  settings: AuthSettings,
  isRevoked: (subject: string, issuedAt: number) => Promise<boolean>,
): TokenVerifier {
  const keys = URL.canParse(settings.jwks) ? createRemoteJWKSet(new URL(settings.jwks)) : fileKeySet(settings.jwks);
  return async (authorization) => {
    if (authorization === undefined) return null;
    const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization.trim())?.[1];
    if (token === undefined) throw refusal();
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
      throw refusal();
    }
    const { sub, role, department, hub_person: person, iat, exp } = claims;
    if (settings.sessionSeconds !== null && exp - iat > settings.sessionSeconds + clockTolerance) throw refusal();
    if (await isRevoked(sub, iat)) throw refusal();
    return { subject: sub, role, department: department ?? null, person: person ?? null };
  };
}
