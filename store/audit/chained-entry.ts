/** An entry as it stands in the chain, and the hash that binds it to the one before. */
import { createHash } from 'node:crypto';

export interface ChainedEntry {
  /** 1, 2, 3 … */
  readonly seq: number;
  /** The database's clock, `2026-11-27T04:52:00.123456Z`. */
  readonly at: string;
  /** Canonical JSON of an AuditEntry. */
  readonly line: string;
  /** Hash of the entry before, hexadecimal; zeros for the first. */
  readonly previous: string;
  readonly hash: string;
}

export const firstPrevious = '0'.repeat(64);

/** The same as in `audit.append` of the migration and in tools/verify-audit.mjs. */
export function hashOf({ seq, at, line, previous }: Omit<ChainedEntry, 'hash'>): string {
  return createHash('sha256').update(`${seq}\n${at}\n${previous}\n${line}`).digest('hex');
}
