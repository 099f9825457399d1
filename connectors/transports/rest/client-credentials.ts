/** OAuth 2 client credentials (RFC 6749, 4.4): the hotline's way of letting the hub in. */
import type { BearerTokens, FetchSource } from '../http/fetch-source.ts';
import type { SourceIdentity } from '../http/source-identity.ts';
import { makeBearerTokens } from './bearer-tokens.ts';
import { requestToken } from './token-request.ts';

export interface ClientCredentials {
  /** A source without tokens of its own, allowed to ask the token endpoint. */
  readonly tokens: FetchSource;
  readonly identity: SourceIdentity;
  readonly tokenUrl: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
}

/** RFC 6749, 2.3.1: both halves are form-encoded before they are joined. */
function basicAuthorization(clientId: string, clientSecret: string): string {
  const encode = (text: string): string => new URLSearchParams({ v: text }).toString().slice(2);
  return `Basic ${Buffer.from(`${encode(clientId)}:${encode(clientSecret)}`).toString('base64')}`;
}

/** The secret travels in the Authorization header only, which no proxy logs as it may log bodies or addresses. */
export function makeClientCredentials(options: ClientCredentials): BearerTokens {
  const authorization = basicAuthorization(options.clientId, options.clientSecret);
  return makeBearerTokens((signal) =>
    requestToken({
      tokens: options.tokens,
      identity: options.identity,
      url: options.tokenUrl,
      form: () => Promise.resolve({ grant_type: 'client_credentials', scope: options.scope }),
      headers: { authorization },
      signal,
    }),
  );
}
