/** A connection to the hub's PostgreSQL: a pool for named statements and COPY, and knex over the same database for composed ones. */
import knexPackage from 'knex';
import type { Knex } from 'knex';
import pg from 'pg';
import { makeTickSocket } from './tick-socket.ts';

export interface Database {
  readonly pool: pg.Pool;
  /** Composes statements whose filters vary; shares nothing with `pool` but the address. */
  readonly knex: Knex;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  readonly url: string;
  /** Shown in pg_stat_activity, default `hub`. */
  readonly applicationName?: string;
  /** Connections at most, default 10. */
  readonly max?: number;
  /** Milliseconds after which a statement is given up, default never: runs have long ones. */
  readonly statementTimeout?: number;
  /** The role that its connections work as, default the account's own; the account is a member of it. */
  readonly role?: HubRole;
  /**
   * Whether a named statement is planned once for a connection and not for each of its values. For look-ups by key, of which planning is most of the work (a
   * person by its id: 4.2 of 4.6 ms); what filters and searches asks for a plan of its own. Default false: PostgreSQL chooses.
   */
  readonly keepPlans?: boolean;
  /** Whether statements of one connection are sent without waiting for the answer to the one before. No COPY over such a pool. Default false. */
  readonly pipeline?: boolean;
}

/** Made by the migrations; none of them can sign in or owns anything. */
export const hubRoles = ['hub_api', 'hub_audit', 'hub_ingest', 'hub_linking'] as const;
export type HubRole = (typeof hubRoles)[number];

// Dates stay text (a birth date is a calendar date, never an instant) and bigint ids stay text-free numbers: ids of this hub stay far below 2^53.
const types = new pg.TypeOverrides();
types.setTypeParser(pg.types.builtins.DATE, (text) => text);
types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Milliseconds. A new connection knows no table and no plan yet and maps each page of the shared buffers anew; with the pool's usual 10 s the departments of a
 * night had new ones each, and two thirds of a first load was done by connections that lived for a moment.
 */
const idleAtMost = 60_000;

const quiet = (): void => undefined;

export function openDatabase(options: DatabaseOptions): Database {
  // Linking works on temporary tables of tens of megabytes; with the usual 8 MB they are written out and read again.
  const connection = {
    connectionString: options.url,
    application_name: options.applicationName ?? 'hub',
    options: [
      '-c temp_buffers=64MB',
      ...(options.keepPlans === true ? ['-c plan_cache_mode=force_generic_plan'] : []),
      ...(options.statementTimeout === undefined ? [] : [`-c statement_timeout=${options.statementTimeout}`]),
      ...(options.role === undefined ? [] : [`-c role=${options.role}`]),
    ].join(' '),
    types,
  };
  const pool = new pg.Pool({
    ...connection,
    max: options.max ?? 10,
    idleTimeoutMillis: idleAtMost,
    ...(options.pipeline === true ? { pipeline: true, stream: makeTickSocket } : {}),
  });
  // An idle client that loses its server is replaced by the pool; without a listener Node would end the process.
  pool.on('error', () => undefined);
  const knex = knexPackage({
    client: 'pg',
    connection: connection as Knex.PgConnectionConfig,
    pool: { min: 0, max: options.max ?? 10 },
    // It would print whole statements to the console; what fails is thrown as well.
    log: { warn: quiet, error: quiet, deprecate: quiet, debug: quiet },
  });
  return {
    pool,
    knex,
    async close() {
      await Promise.all([pool.end(), knex.destroy()]);
    },
  };
}
