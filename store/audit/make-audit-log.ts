/** Writes the log of disclosures: entries that wait at the same time share one insert, one commit and one place in the chain's lock. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { toLine } from './audit-entry.ts';
import type { AuditEntry } from './audit-entry.ts';

export interface AuditLog {
  /**
   * Resolves when the entry is committed. Rejects with HubError STORE_UNREACHABLE (retryable) when that is not known: what it was to disclose is then
   * not sent, though the entry may stand.
   */
  append(entry: AuditEntry): Promise<void>;
  /** Writes what waits; refuses what comes later. */
  close(): Promise<void>;
}

interface Waiting {
  readonly line: string;
  readonly subjects: readonly string[];
  readonly settle: (error?: HubError) => void;
}

/** Entries in one commit at most. */
const most = 256;
/** Milliseconds until a commit that does not answer is given up. */
const patience = 8_000;

function unwritten(cause?: unknown): HubError {
  const { code } = (cause ?? {}) as { readonly code?: unknown };
  return new HubError('STORE_UNREACHABLE', {
    problem: 'The disclosure could not be written to the log of disclosures, so nothing personal is answered',
    fix: 'Ask again; when it lasts, check that PostgreSQL at DATABASE_URL runs and has free disk space',
    retryable: true,
    facts: { code: typeof code === 'string' ? code : null },
    cause,
  });
}

/**
 * @param database lends one connection at a time. Not a pool whose connections are held by requests that wait for `append`: they would wait for each other.
 */
export function makeAuditLog({ pool }: Pick<Database, 'pool'>): AuditLog {
  const waiting: Waiting[] = [];
  let closed = false;
  let writing: Promise<void> | null = null;

  async function commit(batch: readonly Waiting[]): Promise<void> {
    const statement = {
      name: 'audit-append',
      text: 'select audit.append($1, $2, $3)',
      values: [
        batch.map(({ line }) => line),
        batch.flatMap(({ subjects }, at) => subjects.map(() => at + 1)),
        batch.flatMap(({ subjects }) => subjects),
      ],
      // The pool throws away a connection that failed or was given up.
      query_timeout: patience,
    };
    await pool.query(statement);
  }

  /** One commit at a time for each process: a second one would only wait for the first one's lock. */
  async function write(): Promise<void> {
    while (waiting.length > 0) {
      // Appends of the same turn of the event loop go together.
      await nextTurn();
      const batch = waiting.splice(0, most);
      let timer: NodeJS.Timeout | undefined;
      // Also for a server that takes no connections and does not say so.
      const late = new Promise<never>((_, reject) => {
        timer = setTimeout(() => reject(new Error('the commit did not answer')), patience);
      });
      const error = await Promise.race([commit(batch), late]).then(() => undefined, unwritten);
      clearTimeout(timer);
      for (const { settle } of batch) settle(error);
    }
    writing = null;
  }

  return {
    async append(entry) {
      if (closed) throw unwritten();
      const line = toLine(entry);
      await new Promise<void>((resolve, reject) => {
        waiting.push({ line, subjects: Object.keys(entry.subjects), settle: (error) => (error === undefined ? resolve() : reject(error)) });
        writing ??= write();
      });
    },
    async close() {
      closed = true;
      await writing;
    },
  };
}
