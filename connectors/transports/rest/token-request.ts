/** Asks a token endpoint (RFC 6749) and says which setting is wrong when it refuses; no secret is ever part of an error. */
import { z } from 'zod';
import { HubError } from '../../../core/hub-error.ts';
import type { FetchSource } from '../http/fetch-source.ts';
import { bodyError } from '../http/answer-error.ts';
import { printableUrl } from '../http/source-identity.ts';
import type { SourceIdentity } from '../http/source-identity.ts';
import type { IssuedToken } from './bearer-tokens.ts';

const issuedSchema = z.object({ access_token: z.string().min(1), expires_in: z.coerce.number().positive().default(300) });
const refusalSchema = z.object({ error: z.string().regex(/^[a-z_]{1,40}$/) });

export interface TokenRequest {
  readonly tokens: FetchSource;
  readonly identity: SourceIdentity;
  readonly url: URL;
  /** Made anew for each attempt. */
  readonly form: () => Promise<Readonly<Record<string, string>>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
}

/** Throws SOURCE_REFUSED with the error code that the endpoint gave (`invalid_client` …). */
export async function requestToken(request: TokenRequest): Promise<IssuedToken> {
  const { identity, url } = request;
  const answer = await request.tokens.json({
    url,
    signal: request.signal,
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', ...request.headers },
    body: async () => new URLSearchParams(await request.form()).toString(),
    answers: [400, 401, 403],
  });
  if (answer.status >= 400) {
    const refusal = refusalSchema.safeParse(answer.body);
    const reason = refusal.success ? refusal.data.error : String(answer.status);
    throw new HubError('SOURCE_REFUSED', {
      problem: `${identity.department} gives the hub no token (${reason})`,
      fix: `Check ${identity.credentials} with the department`,
      facts: { department: identity.department, credentials: identity.credentials, url: printableUrl(url), status: answer.status, reason },
    });
  }
  const issued = issuedSchema.safeParse(answer.body);
  if (!issued.success) throw bodyError(identity, url, 'an answer without a token');
  return { accessToken: issued.data.access_token, expiresInSeconds: issued.data.expires_in };
}
