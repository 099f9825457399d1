/** Reads the private key with which the hub proves who it is: PEM or JWK, ES384 or RS384 by its kind. */
import { createPrivateKey, createPublicKey } from 'node:crypto';
import type { JsonWebKey, KeyObject } from 'node:crypto';
import { calculateJwkThumbprint } from 'jose';
import { z } from 'zod';
import { HubError } from '../../../core/hub-error.ts';

export interface SigningKey {
  readonly key: KeyObject;
  readonly algorithm: 'ES384' | 'RS384';
  /** As the JWK says, else the thumbprint (RFC 7638), which registries use when nobody named the key. */
  readonly keyId: string;
  /** The key itself says its id, so that no other is worth a try. */
  readonly named: boolean;
}

const jwkSchema = z.looseObject({ kty: z.string(), kid: z.string().optional() });
const jwkTextSchema = z.union([
  z.object({ keys: z.array(jwkSchema).min(1) }).transform((set) => set.keys),
  jwkSchema.transform((key) => [key]),
]);

function readKey(text: string): { key: KeyObject; kid: string | undefined } {
  if (!text.trimStart().startsWith('{')) return { key: createPrivateKey(text), kid: undefined };
  const keys = jwkTextSchema.parse(JSON.parse(text));
  const jwk = keys.find((candidate) => 'd' in candidate) ?? keys[0];
  return { key: createPrivateKey({ key: jwk as JsonWebKey, format: 'jwk' }), kid: jwk?.kid };
}

function algorithmOf(key: KeyObject): SigningKey['algorithm'] | null {
  if (key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'secp384r1') return 'ES384';
  return key.asymmetricKeyType === 'rsa' && (key.asymmetricKeyDetails?.modulusLength ?? 0) >= 2048 ? 'RS384' : null;
}

/** Throws CONFIGURATION naming `setting`; never a byte of the key. */
export async function readSigningKey(text: string, setting: string): Promise<SigningKey> {
  const wrong = (problem: string): HubError =>
    new HubError('CONFIGURATION', {
      problem: `${setting} ${problem}`,
      fix: `Give the path of a PKCS#8 PEM or JWK file with a P-384 key (ES384) or an RSA key of 2048 bits or more (RS384) in ${setting}`,
      facts: { setting },
    });
  let read: ReturnType<typeof readKey>;
  try {
    read = readKey(text);
  } catch {
    throw wrong('does not hold a private key that can be read');
  }
  const algorithm = algorithmOf(read.key);
  if (algorithm === null) throw wrong('holds a key of another kind than the contract allows');
  const keyId = read.kid ?? (await calculateJwkThumbprint(createPublicKey(read.key).export({ format: 'jwk' })));
  return { key: read.key, algorithm, keyId, named: read.kid !== undefined };
}
