/** One small interface over a department's PostgreSQL or MySQL/MariaDB: statements in, rows of text out, errors as the hub says them. */
import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import type { Knex } from 'knex';
import { HubError } from '../../../core/hub-error.ts';
import { untilStopped } from '../../stop-requested.ts';
import { parseSqlAddress } from './sql-address.ts';
import type { SqlDialect } from './sql-address.ts';
import { makeSqlClient } from './sql-client.ts';
import { asSqlError } from './sql-error.ts';

export type SqlRow = Readonly<Record<string, string | null>>;

export interface SqlSource {
  readonly dialect: SqlDialect;
  /** Runs one statement; a lost connection is tried again. `table` is for the error sentence. Throws HubError. */
  read(table: string, compose: (knex: Knex) => Knex.Raw | Knex.QueryBuilder, signal: AbortSignal): Promise<readonly SqlRow[]>;
  /** A SOURCE_CONTRACT error that names this source. */
  contractError(problem: string, facts: Readonly<Record<string, unknown>>): HubError;
  close(): Promise<void>;
}

export interface SqlSourceOptions {
  readonly url: string;
  readonly department: string;
  /** The variable that holds the URL. */
  readonly setting: string;
  /** Milliseconds one statement may take, default 120,000. */
  readonly statementTimeout?: number;
  /** Times a lost connection is tried again, default 3. */
  readonly attempts?: number;
}

export function makeSqlSource(options: SqlSourceOptions): SqlSource {
  const { department, setting } = options;
  const address = parseSqlAddress(options.url, setting);
  const knex = makeSqlClient(address, options.statementTimeout ?? 120_000);
  const context = { department, setting, host: address.host, port: address.port };
  const again = retry(
    handleWhen((error) => error instanceof HubError && error.code === 'SOURCE_UNREACHABLE'),
    { maxAttempts: options.attempts ?? 3, backoff: new ExponentialBackoff({ initialDelay: 200, maxDelay: 5_000 }) },
  );
  return {
    dialect: address.dialect,
    read(table, compose, signal) {
      return again.execute(async () => {
        try {
          return rowsOf(await untilStopped<unknown>(Promise.resolve(compose(knex)), signal), address.dialect);
        } catch (error) {
          throw asSqlError(error, { ...context, table });
        }
      }, signal);
    },
    contractError(problem, facts) {
      const fix = `Ask the ${department} department to restore its view, or check that ${setting} names the right database`;
      return new HubError('SOURCE_CONTRACT', { problem, fix, facts: { department, setting, ...facts } });
    },
    close: () => knex.destroy(),
  };
}

/** Drivers wrap raw answers differently: pg gives `{ rows }`, mysql2 `[rows, fields]`, the query builder the rows. */
function rowsOf(result: unknown, dialect: SqlDialect): readonly SqlRow[] {
  if (dialect === 'postgres' && typeof result === 'object' && result !== null && 'rows' in result) return result.rows as SqlRow[];
  if (dialect === 'mysql' && Array.isArray(result) && Array.isArray(result[0])) return result[0] as SqlRow[];
  return result as SqlRow[];
}
