/** Where an embedded cluster lives: under the data directory, or, when PostgreSQL's account may not enter that, in a shared place that points back. */
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { canEnter } from './postgres-identity.ts';
import type { PostgresIdentity } from './postgres-identity.ts';

/** Folder of things that PostgreSQL's account must reach outside the checkout; only ever used by a hub that runs as root. */
export function sharedBase(): string {
  const preferred = '/var/lib/city-data-hub';
  try {
    mkdirSync(preferred, { recursive: true, mode: 0o755 });
    accessSync(preferred, constants.W_OK);
    return preferred;
  } catch {
    return path.join(tmpdir(), 'city-data-hub');
  }
}

/**
 * `<dataDir>/postgres` where possible. A data directory in a folder of mode 700 cannot be entered by the account that a root-started
 * PostgreSQL runs as; its cluster then lives under {@link sharedBase}, named by the data directory's real path, so that the same data
 * directory always finds its cluster again. Alternatives weighed: opening the folder's mode (the owner closed it on purpose), a capability
 * to pass all folders (gives the database every file of the machine), a bind mount (not allowed in containers).
 */
export function clusterFolder(dataDir: string, identity: PostgresIdentity | null): string {
  mkdirSync(dataDir, { recursive: true });
  const inPlace = path.join(dataDir, 'postgres');
  if (existsSync(path.join(inPlace, 'PG_VERSION')) && canEnter(inPlace, identity)) return inPlace;
  if (canEnter(dataDir, identity)) return inPlace;
  const name = createHash('sha256').update(realpathSync(dataDir)).digest('hex').slice(0, 16);
  return path.join(sharedBase(), 'clusters', name);
}
