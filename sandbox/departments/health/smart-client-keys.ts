/** The hub's key pairs as the health commission has them registered: ES384 and RS384. */
import { createPublicKey, generateKeyPairSync } from 'node:crypto';
import { importSPKI } from 'jose';
import type { KeyCabinet } from '../key-cabinet.ts';
import type { SmartClient } from './smart-token.ts';

export interface SmartClientKeys {
  readonly client: SmartClient;
  /** PKCS#8 PEM files. */
  readonly privateKeyFiles: Readonly<Record<'ES384' | 'RS384', string>>;
}

const makers = {
  ES384: () => generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  RS384: () => generateKeyPairSync('rsa', { modulusLength: 2_048 }),
} as const;

export async function loadSmartClientKeys(cabinet: KeyCabinet, clientId: string): Promise<SmartClientKeys> {
  const fileName = (algorithm: 'ES384' | 'RS384'): string => `health-client-${algorithm.toLowerCase()}.pem`;
  const publicKey = async (algorithm: 'ES384' | 'RS384') => {
    const pem = await cabinet.text(fileName(algorithm), () =>
      makers[algorithm]().privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    );
    return importSPKI(createPublicKey(pem).export({ type: 'spki', format: 'pem' }).toString(), algorithm);
  };
  return {
    client: { id: clientId, keys: { ES384: await publicKey('ES384'), RS384: await publicKey('RS384') } },
    privateKeyFiles: { ES384: cabinet.path(fileName('ES384')), RS384: cabinet.path(fileName('RS384')) },
  };
}
