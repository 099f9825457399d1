/** Turns what a database driver throws into one HubError that names the department, its setting and the fix, and never the password. */
import { HubError } from '../../../core/hub-error.ts';
import type { HubErrorCode } from '../../../core/hub-error.ts';

export interface SqlErrorContext {
  /** As a person says it: `police`. */
  readonly department: string;
  /** The variable with the address: `POLICE_DATABASE_URL`. */
  readonly setting: string;
  readonly host: string;
  readonly port: number;
  /** What was being read, when it was a table. */
  readonly table?: string;
}

interface Meaning {
  readonly code: HubErrorCode;
  readonly problem: (context: SqlErrorContext) => string;
  readonly fix: (context: SqlErrorContext) => string;
  readonly retryable?: boolean;
}

const refusedSignIn: Meaning = {
  code: 'SOURCE_REFUSED',
  problem: (c) => `The ${c.department} database at ${c.host}:${c.port} refused the user name or password`,
  fix: (c) => `Correct the user and password in ${c.setting}`,
};
const noDatabase: Meaning = {
  code: 'SOURCE_REFUSED',
  problem: (c) =>
    `The ${c.department} database server at ${c.host}:${c.port} has no database of that name, or does not let this account in`,
  fix: (c) => `Correct the database name in ${c.setting}`,
};
const notAllowed: Meaning = {
  code: 'SOURCE_REFUSED',
  problem: (c) => `The ${c.department} account may not read ${c.table ?? 'a view of the contract'}`,
  fix: (c) => `Ask the ${c.department} department to grant SELECT on it to the account in ${c.setting}`,
};
const notAsAgreed: Meaning = {
  code: 'SOURCE_CONTRACT',
  problem: (c) => `The ${c.department} table ${c.table ?? ''} is missing or lacks a column that the contract names`,
  fix: (c) => `Ask the ${c.department} department to restore the view; check that ${c.setting} names the right database`,
};
const untrusted: Meaning = {
  code: 'SOURCE_UNTRUSTED',
  problem: (c) => `The certificate of the ${c.department} database at ${c.host}:${c.port} is expired, self-signed or for another host`,
  fix: (c) => `Ask the ${c.department} department for a valid certificate, or name its authority with sslrootcert in ${c.setting}`,
};
const unreachable: Meaning = {
  code: 'SOURCE_UNREACHABLE',
  problem: (c) => `The ${c.department} database at ${c.host}:${c.port} does not answer`,
  fix: (c) => `Check that it is running and that host and port in ${c.setting} are right`,
  retryable: true,
};

/** SQLSTATEs of PostgreSQL, codes of MySQL, codes of Node and OpenSSL; what is in no list counts as the source being out of order. */
const meanings: readonly (readonly [RegExp, Meaning])[] = [
  [/^(28P01|28000|ER_ACCESS_DENIED_ERROR|ER_ACCESS_DENIED_NO_PASSWORD_ERROR|ER_NOT_SUPPORTED_AUTH_MODE)$/, refusedSignIn],
  [/^(3D000|ER_BAD_DB_ERROR|ER_DBACCESS_DENIED_ERROR)$/, noDatabase],
  [/^(42501|ER_TABLEACCESS_DENIED_ERROR|ER_COLUMNACCESS_DENIED_ERROR)$/, notAllowed],
  [/^(42P01|42703|42883|ER_NO_SUCH_TABLE|ER_BAD_FIELD_ERROR)$/, notAsAgreed],
  [/^(CERT_|SELF_SIGNED|DEPTH_ZERO|UNABLE_TO_|ERR_TLS_|ERR_SSL_|HANDSHAKE_SSL_ERROR|HOSTNAME_MISMATCH)/, untrusted],
];

function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  // A host name with several addresses fails with all of their errors at once.
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  return '';
}

/** The driver's own words are kept as the cause's code only: a message may repeat parameters. */
export function asSqlError(error: unknown, context: SqlErrorContext): HubError {
  if (error instanceof HubError) return error;
  const code = codeOf(error);
  const message = error instanceof Error ? error.message : '';
  // pg gives these two no code of their own.
  const noTls = /does not support SSL|does not support secure connection/i.test(message);
  const badLogin = /password must be a string|no password supplied/i.test(message);
  const meaning = noTls ? untrusted : badLogin ? refusedSignIn : (meanings.find(([pattern]) => pattern.test(code))?.[1] ?? unreachable);
  return new HubError(meaning.code, {
    problem: meaning.problem(context),
    fix: meaning.fix(context),
    retryable: meaning.retryable ?? false,
    facts: {
      department: context.department,
      setting: context.setting,
      host: context.host,
      port: context.port,
      table: context.table,
      driverCode: code || 'none',
    },
  });
}
