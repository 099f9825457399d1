/** Who PostgreSQL runs as: it refuses root, so a hub started by root lends it an unprivileged account. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface PostgresIdentity {
  readonly uid: number;
  readonly gid: number;
}

function findAccount(name: string): PostgresIdentity | null {
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith(`${name}:`));
  const fields = line?.split(':');
  return fields === undefined ? null : { uid: Number(fields[2]), gid: Number(fields[3]) };
}

/** null when the hub itself is not root: then PostgreSQL runs as the same user. */
export function postgresIdentity(): PostgresIdentity | null {
  if (process.getuid?.() !== 0) return null;
  const existing = findAccount('postgres') ?? findAccount('hub-postgres');
  if (existing !== null) return existing;
  // A system account without home or shell; where accounts cannot be made (a read-only /etc), `nobody` serves.
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', 'hub-postgres'], { stdio: 'ignore' });
  return findAccount('hub-postgres') ?? findAccount('nobody') ?? { uid: 65534, gid: 65534 };
}

/** Whether that account may enter a folder: asked of the kernel, because modes, ACLs and mounts all have a say. */
export function canEnter(folder: string, identity: PostgresIdentity | null): boolean {
  if (identity === null) return true;
  return spawnSync('/bin/sh', ['-c', 'cd -- "$1"', 'sh', folder], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0;
}
