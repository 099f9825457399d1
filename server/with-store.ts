/** Borrows the hub's database for one command: DATABASE_URL, or the embedded PostgreSQL, started when nobody else has it running. */
import type { Configuration } from '../core/configuration.ts';
import { HubError } from '../core/hub-error.ts';
import { openDatabase } from '../store/database.ts';
import type { Database } from '../store/database.ts';
import { startEmbeddedPostgres } from './embedded-postgres/start-embedded-postgres.ts';

export interface Store {
  readonly database: Database;
  readonly url: string;
}

const unreachable = new Set(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', '28P01', '28000', '3D000']);

async function assertReachable(database: Database, embedded: boolean): Promise<void> {
  try {
    const { rows } = await database.pool.query<{ version: number }>(`select current_setting('server_version_num')::int as version`);
    const version = rows[0]?.version ?? 0;
    if (version < 150_000) {
      throw new HubError('STORE_SCHEMA', {
        problem: `The hub's PostgreSQL is version ${String(Math.floor(version / 10_000))}`,
        fix: 'Give DATABASE_URL of a PostgreSQL 15 or newer, or unset it for the embedded one',
      });
    }
  } catch (cause) {
    if (cause instanceof HubError) throw cause;
    const code = (cause as { code?: string }).code ?? '';
    const reasons: Record<string, string> = {
      '28P01': 'refuses the password',
      '28000': 'refuses the user',
      '3D000': 'has no such database',
    };
    throw new HubError('STORE_UNREACHABLE', {
      problem: `The hub's PostgreSQL ${reasons[code] ?? `cannot be reached (${code === '' ? 'no answer' : code})`}`,
      fix: embedded ? 'Read postgres.log in HUB_DATA_DIR' : 'Correct DATABASE_URL, or unset it for the embedded PostgreSQL',
      retryable: unreachable.has(code),
      cause,
    });
  }
}

export async function withStore<T>(
  configuration: Configuration,
  applicationName: string,
  callback: (store: Store) => Promise<T>,
): Promise<T> {
  const postgres = configuration.databaseUrl === null ? await startEmbeddedPostgres({ dataDir: configuration.dataDir }) : null;
  try {
    const url = configuration.databaseUrl ?? (await postgres?.databaseUrl('hub')) ?? '';
    const database = openDatabase({ url, applicationName });
    try {
      await assertReachable(database, postgres !== null);
      return await callback({ database, url });
    } finally {
      await database.close();
    }
  } finally {
    await postgres?.stop();
  }
}
