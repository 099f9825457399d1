/** Starts (or joins) the PostgreSQL that the hub brings along, for machines that have none. */
import { spawn } from 'node:child_process';
import { randomBytes, randomInt } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { totalmem } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { z } from 'zod';
import { HubError } from '../../core/hub-error.ts';
import { findFreePort } from '../find-free-port.ts';
import { clusterFolder, sharedBase } from './cluster-folder.ts';
import { postgresIdentity } from './postgres-identity.ts';
import type { PostgresIdentity } from './postgres-identity.ts';
import { findPostgresRuntime } from './postgres-runtime.ts';
import type { PostgresRuntime } from './postgres-runtime.ts';

export interface EmbeddedPostgres {
  /** Address of a database of the cluster, made if it is not there. */
  databaseUrl(name: string): Promise<string>;
  /** False when another process of this hub had started it: then `stop` does nothing. */
  readonly owned: boolean;
  /** Where the cluster rests; outside of the data directory when PostgreSQL's account may not enter that. Whoever makes a throw-away hub removes it. */
  readonly folder: string;
  stop(): Promise<void>;
}

export interface EmbeddedPostgresOptions {
  readonly dataDir: string;
  /** False only in tests and throw-away benches: a crash may then lose data. Default true. */
  readonly durable?: boolean;
  /** Folder of another PostgreSQL's `postgres` and `initdb`; default: those of the npm package. */
  readonly programs?: string;
}

const addressSchema = z.object({ port: z.number().int(), password: z.string().min(1) });
type Address = z.infer<typeof addressSchema>;

const url = (address: Address, name: string) => `postgres://hub:${address.password}@127.0.0.1:${address.port}/${name}`;

async function initialise(runtime: PostgresRuntime, folder: string, identity: PostgresIdentity | null, password: string): Promise<void> {
  mkdirSync(path.dirname(folder), { recursive: true, mode: 0o755 });
  rmSync(folder, { recursive: true, force: true }); // what an interrupted initdb left
  mkdirSync(folder, { mode: 0o700 });
  const passwordFile = path.join(folder, '..', `.initial-${process.pid}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (identity !== null) for (const target of [folder, passwordFile]) chownSync(target, identity.uid, identity.gid);
  // C.UTF-8: with plain C, pg_trgm is blind to Chinese.
  const args = [
    '-D',
    folder,
    '-U',
    'hub',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  try {
    await new Promise<void>((resolve, reject) => {
      const child = spawn(runtime.initdb, args, { ...(identity ?? {}), cwd: '/', stdio: ['ignore', 'ignore', 'pipe'] });
      let complaint = '';
      child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString('utf8')));
      child.on('error', reject);
      child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(complaint.trim()))));
    });
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true });
    throw new HubError('STORE_UNREACHABLE', {
      problem: `The embedded PostgreSQL could not be set up in ${folder}`,
      fix: 'Free disk space or choose another folder with HUB_DATA_DIR, then start again',
      facts: { complaint: cause instanceof Error ? cause.message : '' },
      cause,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

function settings(port: number, durable: boolean): string[] {
  // Of the machine, or of what a container may have of it; 0 and astronomical numbers mean no limit.
  const limit = process.constrainedMemory();
  const megabytes = Math.round((limit > 0 ? Math.min(totalmem(), limit) : totalmem()) / 2 ** 20);
  const values: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    port: String(port),
    max_connections: '120',
    // A quarter, as PostgreSQL advises: a page that is not in there costs a system call, and a night touches pages of all tables.
    shared_buffers: `${Math.max(128, Math.min(4096, Math.round(megabytes / 4)))}MB`,
    effective_cache_size: `${Math.max(256, Math.round(megabytes / 3))}MB`,
    maintenance_work_mem: '256MB',
    work_mem: '32MB',
    max_wal_size: '4GB',
    checkpoint_timeout: '15min',
    wal_level: 'minimal',
    max_wal_senders: '0',
    random_page_cost: '1.1',
    jit: 'off',
    log_min_messages: 'warning',
    log_min_error_statement: 'panic', // statements can hold values of persons; they stay out of the log
    log_statement: 'none',
    timezone: 'UTC',
    lc_messages: 'C',
    ...(durable ? {} : { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' }),
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

function readAddress(file: string): Address | null {
  if (!existsSync(file)) return null;
  const parsed = addressSchema.safeParse(JSON.parse(readFileSync(file, 'utf8')));
  return parsed.success ? parsed.data : null;
}

function postmasterAlive(folder: string): boolean {
  const pidFile = path.join(folder, 'postmaster.pid');
  if (!existsSync(pidFile)) return false;
  try {
    process.kill(Number(readFileSync(pidFile, 'utf8').split('\n')[0]), 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

async function answers(address: Address): Promise<boolean> {
  const client = new pg.Client({ connectionString: url(address, 'postgres'), connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(address: Address, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: url(address, 'postgres') });
  await client.connect();
  try {
    const found = await client.query('select 1 from pg_database where datname = $1', [name]);
    if (found.rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
  return url(address, name);
}

export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const identity = postgresIdentity();
  const folder = clusterFolder(options.dataDir, identity);
  const addressFile = path.join(options.dataDir, 'postgres.json');
  const logFile = path.join(options.dataDir, 'postgres.log');

  // Another process of this hub may have it running, or may just be shutting it down.
  for (let waited = 0; postmasterAlive(folder); waited += 100) {
    const running = readAddress(addressFile);
    if (running !== null && (await answers(running))) {
      return { owned: false, folder, databaseUrl: (name) => ensureDatabase(running, name), stop: () => Promise.resolve() };
    }
    if (waited >= 20_000) {
      throw new HubError('DATA_DIRECTORY_BUSY', {
        problem: `A PostgreSQL is running on ${folder} and does not answer`,
        fix: `Stop the process named in ${path.join(folder, 'postmaster.pid')}, then start again`,
      });
    }
    await sleep(100);
  }

  const runtime = await findPostgresRuntime(identity, sharedBase(), options.programs);
  const known = readAddress(addressFile);
  const password = known?.password ?? randomBytes(24).toString('base64url');
  if (known === null || !existsSync(path.join(folder, 'PG_VERSION'))) await initialise(runtime, folder, identity, password);

  for (let attempt = 1; ; attempt += 1) {
    const address: Address = {
      port: await findFreePort(attempt === 1 && known !== null ? known.port : randomInt(15_000, 30_000)),
      password,
    };
    writeFileSync(addressFile, JSON.stringify(address), { mode: 0o600 });
    const server = await launch(runtime, folder, identity, address, logFile, options.durable ?? true);
    if (server !== null) return { owned: true, folder, databaseUrl: (name) => ensureDatabase(address, name), stop: () => server.stop() };
    // Another process may have taken the port between the look and the start; anything else fails again just as quickly.
    if (attempt === 3) {
      throw new HubError('STORE_UNREACHABLE', {
        problem: 'The embedded PostgreSQL did not start',
        fix: `Read the last lines of ${logFile}, free the disk or memory that it misses, then start again`,
      });
    }
  }
}

/** null when it ended before it answered. */
async function launch(
  runtime: PostgresRuntime,
  folder: string,
  identity: PostgresIdentity | null,
  address: Address,
  logFile: string,
  durable: boolean,
): Promise<{ stop(): Promise<void> } | null> {
  const guardFile = fileURLToPath(new URL('./guard.mjs', import.meta.url));
  const command = {
    file: runtime.postgres,
    args: ['-D', folder, ...settings(address.port, durable)],
    uid: identity?.uid ?? null,
    gid: identity?.gid ?? null,
    logFile,
  };
  const guard = spawn(process.execPath, [guardFile, JSON.stringify(command)], { detached: true, stdio: ['pipe', 'ignore', 'ignore'] });
  let exited = false;
  const exit = new Promise<void>((resolve) => {
    guard.on('exit', () => {
      exited = true;
      resolve();
    });
  });
  guard.unref();
  const stop = async () => {
    guard.ref();
    guard.stdin.end();
    await exit;
  };
  for (let waited = 0; !(await answers(address)); waited += 50) {
    if (exited) return null;
    if (waited > 60_000) {
      await stop();
      return null;
    }
    await sleep(50);
  }
  return { stop };
}
