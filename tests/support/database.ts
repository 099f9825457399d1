/** Lends a test a hub database of its own: a clone of the migrated template, dropped afterwards. */
import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { openDatabase } from '../../store/database.ts';
import type { Database } from '../../store/database.ts';

export interface TestDatabase {
  readonly url: string;
  readonly database: Database;
}

function templateUrl(): URL {
  const url = process.env['HUB_TEST_POSTGRES_URL'];
  if (url === undefined) throw new Error('HUB_TEST_POSTGRES_URL is not set: run the tests through npm test');
  return new URL(url);
}

async function asAdministrator(statement: (client: pg.Client) => string): Promise<void> {
  const url = templateUrl();
  url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    await client.query(statement(client));
  } finally {
    await client.end();
  }
}

/** Makes an empty database (no hub schema) beside the hub's, for a department's own tables. Returns its address. */
export async function createEmptyDatabase(prefix = 'dept'): Promise<{ url: string; drop: () => Promise<void> }> {
  const name = `${prefix}_${randomBytes(6).toString('hex')}`;
  await asAdministrator((client) => `create database ${client.escapeIdentifier(name)} template template0`);
  const url = templateUrl();
  url.pathname = `/${name}`;
  return {
    url: url.href,
    drop: () => asAdministrator((client) => `drop database if exists ${client.escapeIdentifier(name)} with (force)`),
  };
}

/** Makes a migrated hub database; the caller drops it. */
export async function createDatabase(): Promise<TestDatabase & { drop: () => Promise<void> }> {
  const name = `hub_${randomBytes(6).toString('hex')}`;
  const template = templateUrl().pathname.slice(1);
  await asAdministrator((client) => `create database ${client.escapeIdentifier(name)} template ${client.escapeIdentifier(template)}`);
  const url = templateUrl();
  url.pathname = `/${name}`;
  const database = openDatabase({ url: url.href });
  return {
    url: url.href,
    database,
    async drop() {
      await database.close();
      await asAdministrator((client) => `drop database if exists ${client.escapeIdentifier(name)} with (force)`);
    },
  };
}

export async function withDatabase<T>(callback: (test: TestDatabase) => Promise<T>): Promise<T> {
  const test = await createDatabase();
  try {
    return await callback(test);
  } finally {
    await test.drop();
  }
}

/** Lends one connection to a database of its own: what the parts of a step work on. */
export async function withClient(callback: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  await withDatabase(async ({ database }) => {
    const client = await database.pool.connect();
    try {
      await callback(client);
    } finally {
      client.release();
    }
  });
}
