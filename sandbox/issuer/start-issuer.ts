/** The sandbox's sign-in: an issuer of tokens for each role, with discovery document and key set over HTTP. */
import { createServer } from 'node:http';
import { openKeyCabinet } from '../departments/key-cabinet.ts';
import { openLoopbackGate } from '../departments/loopback-gate.ts';
import { loadIssuerKeys } from './issuer-keys.ts';
import { makeTokenSigner } from './sign-token.ts';
import type { SignToken } from './sign-token.ts';

export interface Issuer {
  /** Also the `iss` of its tokens. */
  readonly url: string;
  readonly jwksFile: string;
  readonly sign: SignToken;
}

export interface RunningIssuer extends Issuer {
  stop(): Promise<void>;
}

export interface IssuerOptions {
  /** The sandbox's folder; keys are kept in `<dir>/keys`. */
  readonly dir: string;
  /** 0: a free one. */
  readonly port: number;
}

export async function startIssuer(options: IssuerOptions): Promise<RunningIssuer> {
  const cabinet = await openKeyCabinet(`${options.dir}/keys`);
  const keys = await loadIssuerKeys(cabinet);
  const documents = new Map<string, string>();
  const server = createServer((request, response) => {
    const document = request.method === 'GET' ? documents.get(request.url?.split('?')[0] ?? '') : undefined;
    response.writeHead(document === undefined ? 404 : 200, {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'max-age=60',
    });
    response.end(document ?? '{"error":"not_found"}');
  });
  const gate = await openLoopbackGate(server, options.port);
  const url = `http://127.0.0.1:${gate.port}`;
  documents.set('/jwks', JSON.stringify(keys.jwks));
  documents.set(
    '/.well-known/openid-configuration',
    JSON.stringify({
      issuer: url,
      jwks_uri: `${url}/jwks`,
      response_types_supported: ['token'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['ES256'],
      claims_supported: ['iss', 'sub', 'aud', 'exp', 'iat', 'jti', 'role', 'department'],
    }),
  );
  return { url, jwksFile: keys.jwksFile, sign: makeTokenSigner(keys.privateKey, keys.keyId, url), stop: () => gate.shut() };
}

/** The issuer of a sandbox that runs elsewhere: signs with the same keys under its `url`. */
export async function openIssuer(dir: string, url: string): Promise<Issuer> {
  const keys = await loadIssuerKeys(await openKeyCabinet(`${dir}/keys`));
  return { url, jwksFile: keys.jwksFile, sign: makeTokenSigner(keys.privateKey, keys.keyId, url) };
}
