/** Brings the hub's database to the schema of this release: the numbered migrations, then the queue's own. */
import { readdir, readFile } from 'node:fs/promises';
import { runMigrations } from 'bullmq';
import type { Knex } from 'knex';
import { HubError } from '../core/hub-error.ts';
import { hubRoles } from './database.ts';
import type { Database } from './database.ts';

/** Schema of the job queue when it rests in PostgreSQL. */
export const queueSchema = 'queue';

const folder = new URL('./migrations/', import.meta.url);
/** Spells `HUB1`; serialises every deployer of one database. Freed by the server when the process dies, unlike knex's own lock row. */
const lockKey = 0x48554231;
const insufficientPrivilege = '42501';
const ledger = { schemaName: 'hub', tableName: 'migration' } as const;

/**
 * Applies what is missing, one transaction for each file, and returns the names applied by this call. Any number of processes may call it at once.
 * Throws HubError STORE_SCHEMA when the database was migrated by a newer release.
 */
export async function migrate(database: Database): Promise<{ readonly applied: readonly string[] }> {
  const source = migrationSource(await listMigrations());
  const client = await database.pool.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [lockKey]);
    await client.query('create schema if not exists hub');
    await refuseNewerSchema(database, source.names);
    const applied: string[] = [];
    for (;;) {
      // `up` and not `latest`: latest would put all files into one transaction.
      const [, names] = (await database.knex.migrate.up({ ...ledger, migrationSource: source })) as [number, string[]];
      if (names.length === 0) break;
      applied.push(...names);
    }
    if (applied.length > 0) await client.query('select hub.assign_roles()');
    await runMigrations(client, queueSchema);
    return { applied };
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code !== insufficientPrivilege) throw cause;
    throw new HubError('STORE_SCHEMA', {
      problem: "The account of DATABASE_URL may not make what the hub's database needs: its schemas, or its roles",
      fix: `Let it own the database, and let an administrator run: ${hubRoles.map((role) => `create role ${role} nologin;`).join(' ')} grant ${hubRoles.join(', ')} to that account`,
      cause,
    });
  } finally {
    // The session ends with its lock: nothing that failed above can leave it behind in the pool.
    client.release(true);
  }
}

/** Throws HubError STORE_SCHEMA unless the database has exactly the migrations of this release and lets the hub work as its roles; processes that do not migrate call it at start. */
export async function assertSchema(database: Database): Promise<void> {
  const names = await listMigrations();
  const applied = await refuseNewerSchema(database, names);
  const missing = names.filter((name) => !applied.includes(name));
  if (missing.length > 0) {
    throw new HubError('STORE_SCHEMA', {
      problem: `The hub's database lacks ${String(missing.length)} of ${String(names.length)} migrations, the first is ${missing[0] ?? ''}`,
      fix: 'Run `hub migrate` against it',
      facts: { missing },
    });
  }
  await assertRoles(database);
}

/** A grant can be taken back, or lack its SET option: told at start, and not with each request. */
async function assertRoles({ pool }: Database): Promise<void> {
  try {
    await pool.query(`select set_config('role', role, true), set_config('role', 'none', true) from unnest($1::text[]) role`, [hubRoles]);
  } catch (cause) {
    if ((cause as { readonly code?: unknown }).code !== insufficientPrivilege) throw cause;
    throw new HubError('STORE_SCHEMA', {
      problem: `The account of DATABASE_URL may not take on the roles that the hub works as`,
      fix: `Let an administrator run: grant ${hubRoles.join(', ')} to that account with set true (before PostgreSQL 16 without the last three words)`,
      cause,
    });
  }
}

async function listMigrations(): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
}

async function refuseNewerSchema(database: Database, names: readonly string[]): Promise<string[]> {
  const { rows: exists } = await database.pool.query<{ found: boolean }>(`select to_regclass('hub.migration') is not null as found`);
  if (exists[0]?.found !== true) return [];
  const { rows } = await database.pool.query<{ name: string }>('select name from hub.migration order by name');
  const applied = rows.map((row) => row.name);
  const unknown = applied.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    throw new HubError('STORE_SCHEMA', {
      problem: `The hub's database was migrated by a newer release: this one does not know ${unknown.join(', ')}`,
      fix: 'Start the newer release, or give this one a database of its own in DATABASE_URL',
      facts: { unknown },
    });
  }
  return applied;
}

interface SqlMigrationSource extends Knex.MigrationSource<string> {
  readonly names: readonly string[];
}

function migrationSource(names: readonly string[]): SqlMigrationSource {
  return {
    names,
    getMigrations: () => Promise.resolve([...names]),
    getMigrationName: (name) => name,
    getMigration: async (name) => {
      const sql = await readFile(new URL(name, folder), 'utf8');
      return {
        up: async (knex) => {
          await knex.raw(escapeBindings(sql));
        },
        down: () => Promise.reject(new Error('migrations go forward only')),
      };
    },
  };
}

/** knex reads `?` in raw text as a binding. */
function escapeBindings(sql: string): string {
  return sql.replaceAll('?', '\\?');
}
