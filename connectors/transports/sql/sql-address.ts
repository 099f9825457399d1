/** Reads a department's database URL into what a driver needs. */
import { readFileSync } from 'node:fs';
import { HubError } from '../../../core/hub-error.ts';

export type SqlDialect = 'postgres' | 'mysql';

export interface SqlAddress {
  readonly dialect: SqlDialect;
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  /** null: no TLS asked for. With TLS the certificate is always checked. */
  readonly tls: { readonly ca: string | null } | null;
}

const dialects: Readonly<Record<string, { readonly dialect: SqlDialect; readonly port: number }>> = {
  'postgres:': { dialect: 'postgres', port: 5432 },
  'postgresql:': { dialect: 'postgres', port: 5432 },
  'mysql:': { dialect: 'mysql', port: 3306 },
  'mariadb:': { dialect: 'mysql', port: 3306 },
};

/** `postgres://user:password@host:port/database?sslmode=verify-full&sslrootcert=/path`; the same for `mysql://`. `setting` names the variable. */
export function parseSqlAddress(text: string, setting: string): SqlAddress {
  const fault = (problem: string): HubError =>
    new HubError('CONFIGURATION', { problem, fix: `Set ${setting} to postgres://user:password@host:port/database or mysql://…` });
  if (!URL.canParse(text)) throw fault(`${setting} is not a URL`);
  const url = new URL(text);
  const known = dialects[url.protocol];
  if (known === undefined) throw fault(`${setting} starts with ${url.protocol}//, which is no database that the hub can read`);
  const decode = (part: string): string => {
    try {
      return decodeURIComponent(part);
    } catch {
      throw fault(`${setting} has a % that begins no code; a percent sign is written %25`);
    }
  };
  const database = decode(url.pathname.slice(1));
  if (database === '') throw fault(`${setting} names no database`);
  const mode = url.searchParams.get('sslmode') ?? url.searchParams.get('ssl-mode') ?? 'disable';
  const authority = url.searchParams.get('sslrootcert');
  return {
    dialect: known.dialect,
    host: url.searchParams.get('host') ?? url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port === '' ? known.port : Number(url.port),
    user: decode(url.username),
    password: decode(url.password),
    database,
    tls:
      mode === 'disable' || mode === 'prefer' || mode === 'allow'
        ? null
        : { ca: authority === null ? null : readCertificate(authority, setting) },
  };
}

function readCertificate(path: string, setting: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new HubError('CONFIGURATION', {
      problem: `The certificate file ${path} named by sslrootcert in ${setting} cannot be read`,
      fix: `Give the path of a PEM file in ${setting}`,
      cause,
    });
  }
}
