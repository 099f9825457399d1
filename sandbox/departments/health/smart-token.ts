/** SMART Backend Services: a signed client assertion against an access token of 5 minutes. */
import { decodeProtectedHeader, jwtVerify } from 'jose';
import type { CryptoKey, JWTPayload } from 'jose';
import { z } from 'zod';
import type { Incoming, Reply } from '../http/reply.ts';
import { json } from '../http/reply.ts';
import type { TokenDesk } from '../http/token-desk.ts';

export interface SmartClient {
  readonly id: string;
  /** Public keys as registered by the client, one for each algorithm. */
  readonly keys: Readonly<Record<'ES384' | 'RS384', CryptoKey>>;
}

const form = z.object({
  grant_type: z.literal('client_credentials'),
  scope: z.string().min(1),
  client_assertion_type: z.literal('urn:ietf:params:oauth:client-assertion-type:jwt-bearer'),
  client_assertion: z.string().min(1),
});

/** SMART: an assertion may live for 5 minutes at most; some seconds are given for clocks. */
const assertionSeconds = 300 + 10;

const refuse = (status: number, error: string, text: string): Reply => json(status, { error, error_description: text });

/** Sees each `jti` once until its assertion has expired. */
function makeReplayGuard(): (payload: JWTPayload) => boolean {
  const seen = new Map<string, number>();
  return ({ jti = '', exp = 0 }) => {
    const now = Date.now() / 1_000;
    for (const [id, until] of seen) if (until < now) seen.delete(id);
    if (seen.has(jti)) return false;
    seen.set(jti, exp + 60);
    return true;
  };
}

/** Makes the handler of `POST tokenUrl`. */
export function makeSmartTokenDoor(client: SmartClient, tokenUrl: string, desk: TokenDesk): (request: Incoming) => Promise<Reply> {
  const isFresh = makeReplayGuard();

  const verify = async (assertion: string): Promise<JWTPayload | string> => {
    try {
      const { alg } = decodeProtectedHeader(assertion);
      if (alg !== 'ES384' && alg !== 'RS384') return 'the assertion is signed neither with ES384 nor with RS384';
      const { payload } = await jwtVerify(assertion, client.keys[alg], {
        algorithms: [alg],
        issuer: client.id,
        subject: client.id,
        audience: tokenUrl,
        requiredClaims: ['exp', 'jti'],
        clockTolerance: 5,
      });
      if ((payload.exp ?? 0) > Date.now() / 1_000 + assertionSeconds) return 'the assertion lives longer than 5 minutes';
      return isFresh(payload) ? payload : 'this jti was used before';
    } catch (error) {
      return error instanceof Error ? error.message : 'the assertion cannot be read';
    }
  };

  return async (request) => {
    const given = form.safeParse(Object.fromEntries(new URLSearchParams(await request.body())));
    if (!given.success)
      return refuse(400, 'invalid_request', `parameter ${given.error.issues[0]?.path.join('.') ?? ''} is missing or not valid`);
    const scopes = given.data.scope.split(' ').filter((scope) => scope !== '');
    const unknown = scopes.find((scope) => !/^system\/(\*|[A-Z][A-Za-z]+)\.rs$/.test(scope));
    if (unknown !== undefined) return refuse(400, 'invalid_scope', 'only system/*.rs and system/<Type>.rs are offered');
    const verified = await verify(given.data.client_assertion);
    if (typeof verified === 'string') return refuse(401, 'invalid_client', verified);
    return json(
      200,
      { access_token: desk.issue(), token_type: 'bearer', expires_in: desk.lifetime, scope: scopes.join(' ') },
      { 'cache-control': 'no-store' },
    );
  };
}
