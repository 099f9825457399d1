/** The hotline's token endpoint: OAuth2 client credentials, in the form body or as Basic authorisation. */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Incoming, Reply } from '../http/reply.ts';
import { json } from '../http/reply.ts';
import type { TokenDesk } from '../http/token-desk.ts';

export interface HotlineClient {
  readonly id: string;
  readonly secret: string;
}

function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

/** RFC 6749 2.3.1: both parts are form-encoded before they are joined. */
function basicCredentials(header: string | undefined): HotlineClient | null {
  const encoded = /^basic\s+(\S+)$/i.exec(header ?? '')?.[1];
  if (encoded === undefined) return null;
  const [id = '', ...secret] = Buffer.from(encoded, 'base64').toString('utf8').split(':');
  const decode = (text: string): string => new URLSearchParams(`v=${text}`).get('v') ?? '';
  return { id: decode(id), secret: decode(secret.join(':')) };
}

export async function answerHotlineToken(request: Incoming, client: HotlineClient, desk: TokenDesk): Promise<Reply> {
  const form = new URLSearchParams(await request.body());
  const given = basicCredentials(request.headers['authorization']) ?? {
    id: form.get('client_id') ?? '',
    secret: form.get('client_secret') ?? '',
  };
  if (form.get('grant_type') !== 'client_credentials') {
    return json(400, { error: 'unsupported_grant_type', error_description: 'only client_credentials is offered' });
  }
  if (given.id !== client.id || !sameSecret(given.secret, client.secret)) {
    return json(401, { error: 'invalid_client', error_description: 'unknown client or wrong secret' }, { 'www-authenticate': 'Basic' });
  }
  const scope = form.get('scope');
  if (scope !== null && scope !== '' && scope !== 'orders.read') {
    return json(400, { error: 'invalid_scope', error_description: 'only orders.read is offered' });
  }
  return json(
    200,
    { access_token: desk.issue(), token_type: 'Bearer', expires_in: desk.lifetime, scope: 'orders.read' },
    { 'cache-control': 'no-store' },
  );
}
