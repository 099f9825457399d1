/** The sandbox's issuer as the hub uses it while no real one is configured: keys in the data directory, a name that outlives restarts. */
import path from 'node:path';
import type { AuthSettings, Configuration } from '../core/configuration.ts';
import { openIssuer } from '../sandbox/issuer/start-issuer.ts';
import type { Issuer } from '../sandbox/issuer/start-issuer.ts';

export function openLocalIssuer(configuration: Configuration): Promise<Issuer> {
  return openIssuer(sandboxFolder(configuration), 'urn:city-data-hub:sandbox-issuer');
}

export function sandboxFolder(configuration: Configuration): string {
  return path.join(configuration.dataDir, 'sandbox');
}

/** A configured issuer always wins: then tokens of the sandbox's are not accepted. */
export async function authSettings(configuration: Configuration): Promise<AuthSettings> {
  if (configuration.auth !== null) return configuration.auth;
  const issuer = await openLocalIssuer(configuration);
  return { issuer: issuer.url, audience: 'hub', jwks: issuer.jwksFile, sessionSeconds: null };
}
