/** Turns what PostgreSQL or the connection to it said into a HubError; texts of the server are left out, because they may quote values. */
import { HubError } from '../core/hub-error.ts';

/** Worth another try: connection trouble, no room for connections, deadlock, serialization, lock time-out, shutdown, disk or memory full. */
const passing = /^(08|40|53|55P03|57P)/;
const networkCodes = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EHOSTUNREACH', 'ENOENT', 'EAI_AGAIN']);

/** A HubError passes through unchanged. */
export function storeError(error: unknown): HubError {
  if (error instanceof HubError) return error;
  const { code, message, schema, table, column, constraint, routine } = (error instanceof Error ? error : {}) as Partial<
    Record<string, unknown>
  >;
  const lost =
    typeof message === 'string' &&
    /^(Connection terminated|Client has encountered|Client was closed|timeout exceeded when trying to connect|Cannot use a pool)/.test(
      message,
    );
  if (lost || (typeof code === 'string' && (networkCodes.has(code) || passing.test(code)))) {
    return new HubError('STORE_UNREACHABLE', {
      problem: `The hub's database did not carry out a statement (${typeof code === 'string' ? code : 'connection lost'})`,
      fix: 'Check that PostgreSQL at DATABASE_URL runs, has free connections and free disk space; the work is tried again by itself',
      retryable: true,
      facts: { code: code ?? null, routine: routine ?? null },
    });
  }
  if (typeof code === 'string') {
    return new HubError('INTERNAL', {
      problem: `The hub's database refused a statement (${code})`,
      fix: 'Report this with the facts in the log; it is a fault of the hub',
      facts: { code, schema, table, column, constraint, routine },
    });
  }
  return new HubError('INTERNAL', {
    problem: 'Something failed that should not',
    fix: 'Report this with the log; it is a fault of the hub',
    cause: error,
  });
}
