/** Appends one entry to the log of disclosures inside a transaction of the caller: what was done and its proof commit together. */
import type pg from 'pg';
import { toLine } from './audit-entry.ts';
import type { AuditEntry } from './audit-entry.ts';

/** The chain is locked until the caller's transaction has ended: the last statement before the commit. */
export async function appendEntry(client: pg.ClientBase, entry: AuditEntry): Promise<void> {
  const subjects = Object.keys(entry.subjects);
  await client.query('select audit.append($1, $2, $3)', [[toLine(entry)], subjects.map(() => 1), subjects]);
}
