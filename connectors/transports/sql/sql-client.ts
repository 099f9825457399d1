/** The knex client of a department's database: read only, every value as text, sessions on Asia/Shanghai. */
import knexPackage from 'knex';
import type { Knex } from 'knex';
import type { SqlAddress } from './sql-address.ts';

type Done = (error: Error | null, connection: unknown) => void;

/** Times come without a zone and are passed on as text; the session's zone only matters for MySQL's `timestamp` type. */
const sessionStatements = {
  postgres: (timeout: number) => [
    `set default_transaction_read_only = on`,
    `set datestyle = iso`,
    `set timezone = 'Asia/Shanghai'`,
    `set statement_timeout = ${timeout}`,
  ],
  mysql: () => [`set time_zone = '+08:00'`, `set session transaction read only`],
};

/** Every failure is thrown and told once, by the hub; knex would print it to the console beside that. */
const silent = { warn: () => undefined, error: () => undefined, deprecate: () => undefined, debug: () => undefined };

/** `timeout` in milliseconds, for one statement (PostgreSQL only; MySQL and MariaDB spell it differently). */
export function makeSqlClient(address: SqlAddress, timeout: number): Knex {
  const server = { host: address.host, port: address.port, user: address.user, password: address.password, database: address.database };
  const ssl = address.tls === null ? {} : { ssl: { rejectUnauthorized: true, ...(address.tls.ca === null ? {} : { ca: address.tls.ca }) } };
  const statements = sessionStatements[address.dialect](timeout);
  const pool = {
    min: 0,
    max: 2,
    afterCreate(connection: { query(sql: string, done: (error: Error | null) => void): void }, done: Done) {
      const next = (index: number): void => {
        const statement = statements[index];
        if (statement === undefined) return done(null, connection);
        connection.query(statement, (error) => (error === null || error === undefined ? next(index + 1) : done(error, connection)));
      };
      next(0);
    },
  };
  const common = { pool, acquireConnectionTimeout: 20_000, log: silent };
  if (address.dialect === 'postgres') {
    // Text all the way: a Date loses microseconds and takes the hub's zone, a double loses digits.
    const types = { getTypeParser: () => (text: string) => text };
    const connection = { ...server, ...ssl, types, application_name: 'city-data-hub', connectionTimeoutMillis: 15_000, keepAlive: true };
    return knexPackage({ ...common, client: 'pg', connection: connection as unknown as Knex.PgConnectionConfig });
  }
  const typeCast = (field: { string(encoding: string): string | null }): string | null => field.string('utf8');
  const connection = { ...server, ...ssl, typeCast, charset: 'utf8mb4', connectTimeout: 15_000 };
  return knexPackage({ ...common, client: 'mysql2', connection: connection as unknown as Knex.MySql2ConnectionConfig });
}
