/** The issuer's ES256 key pair: the private key and its public key set are kept in the sandbox's key cabinet. */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { calculateJwkThumbprint, exportJWK, importPKCS8 } from 'jose';
import type { CryptoKey, JSONWebKeySet } from 'jose';
import type { KeyCabinet } from '../departments/key-cabinet.ts';

export interface IssuerKeys {
  readonly privateKey: CryptoKey;
  readonly keyId: string;
  readonly jwks: JSONWebKeySet;
  readonly jwksFile: string;
}

export async function loadIssuerKeys(cabinet: KeyCabinet): Promise<IssuerKeys> {
  const pem = await cabinet.text('issuer-key.pem', () =>
    generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  );
  const publicJwk = await exportJWK(createPublicKey(pem));
  const keyId = await calculateJwkThumbprint(publicJwk);
  const jwks: JSONWebKeySet = { keys: [{ ...publicJwk, kid: keyId, alg: 'ES256', use: 'sig' }] };
  await cabinet.text('issuer-jwks.json', () => JSON.stringify(jwks));
  return { privateKey: await importPKCS8(pem, 'ES256'), keyId, jwks, jwksFile: cabinet.path('issuer-jwks.json') };
}
