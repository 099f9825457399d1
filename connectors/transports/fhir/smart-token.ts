/** SMART Backend Services: a client assertion signed with the hub's key against an access token of five minutes. */
import { randomUUID } from 'node:crypto';
import { SignJWT } from 'jose';
import { HubError } from '../../../core/hub-error.ts';
import type { BearerTokens, FetchSource } from '../http/fetch-source.ts';
import type { SourceIdentity } from '../http/source-identity.ts';
import { makeBearerTokens } from '../rest/bearer-tokens.ts';
import type { IssuedToken } from '../rest/bearer-tokens.ts';
import { requestToken } from '../rest/token-request.ts';
import type { SigningKey } from './signing-key.ts';

export interface SmartTokens {
  /** A source without tokens of its own, allowed to ask the token endpoint. */
  readonly tokens: FetchSource;
  readonly identity: SourceIdentity;
  readonly tokenUrl: URL;
  /** The token address as it was configured, letter for letter: servers compare it as text. */
  readonly audience: string;
  readonly clientId: string;
  readonly key: () => Promise<SigningKey>;
  readonly scope: string;
}

/** Servers allow five minutes; less leaves room for a hub whose clock is ahead. */
const assertionSeconds = 180;

async function signAssertion(options: SmartTokens, key: SigningKey, keyId: string | null): Promise<string> {
  const header = { alg: key.algorithm, typ: 'JWT', ...(keyId === null ? {} : { kid: keyId }) };
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({})
    .setProtectedHeader(header)
    .setIssuer(options.clientId)
    .setSubject(options.clientId)
    .setAudience(options.audience)
    .setJti(randomUUID())
    .setIssuedAt(now)
    .setExpirationTime(now + assertionSeconds)
    .sign(key.key);
}

/**
 * A PEM key has no name: it is sent with its thumbprint first and, when the server knows it by another name, without any.
 * The way that worked is kept.
 */
export function makeSmartTokens(options: SmartTokens): BearerTokens {
  let unnamed = false;

  const request = async (key: SigningKey, keyId: string | null, signal: AbortSignal): Promise<IssuedToken> =>
    requestToken({
      tokens: options.tokens,
      identity: options.identity,
      url: options.tokenUrl,
      // Made for each attempt: a server sees a jti once.
      form: async () => ({
        grant_type: 'client_credentials',
        scope: options.scope,
        client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
        client_assertion: await signAssertion(options, key, keyId),
      }),
      signal,
    });

  return makeBearerTokens(async (signal) => {
    const key = await options.key();
    if (unnamed) return request(key, null, signal);
    try {
      return await request(key, key.keyId, signal);
    } catch (error) {
      if (key.named || !(error instanceof HubError) || error.code !== 'SOURCE_REFUSED') throw error;
      const issued = await request(key, null, signal).catch(() => null);
      if (issued === null) throw error;
      unnamed = true;
      return issued;
    }
  });
}
