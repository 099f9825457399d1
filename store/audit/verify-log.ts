/** Proves the log of disclosures: its chain, the side table of subjects, and the checkpoints that somebody else keeps. */
import type pg from 'pg';
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';
import { withTransaction } from '../with-transaction.ts';
import { auditEntrySchema } from './audit-entry.ts';
import { firstPrevious, hashOf } from './chained-entry.ts';
import type { ChainedEntry } from './chained-entry.ts';
import { readChain } from './read-chain.ts';
import type { ChainHead } from './read-head.ts';

/**
 * - sequence: an entry is missing, added or out of its place
 * - link: the entry does not follow from the one before
 * - content: the entry is not what was hashed
 * - line: the entry's text is none that the hub writes
 * - subjects: the side table does not name the persons that the entry names
 * - rewritten: the chain holds together, yet is not the one that was signed at this entry
 * - truncated: entries up to this one were signed and are gone
 * - forged: a checkpoint that was not signed with the key; `seq` is the last good checkpoint's
 * - unsigned: there are entries and no checkpoint
 */
export type AuditFaultKind = 'sequence' | 'link' | 'content' | 'line' | 'subjects' | 'rewritten' | 'truncated' | 'forged' | 'unsigned';

export interface AuditFault {
  readonly kind: AuditFaultKind;
  /** The first bad entry. */
  readonly seq: number;
}

export interface AuditProof {
  readonly entries: number;
  readonly checkpoints: number;
  /** The entry up to which checkpoints vouch for the chain; behind it, a truncation cannot be seen. */
  readonly signedUntil: number;
  /** Null: the log is whole. */
  readonly fault: AuditFault | null;
}

/** @param checkpoints in the order of their file; null stands for one whose signature is not good. Read to its end before the chain is looked at. */
export async function verifyLog(database: Database, checkpoints: AsyncIterable<ChainHead | null>): Promise<AuditProof> {
  const signed = await verifyCheckpoints(database.pool, checkpoints);
  // One snapshot: what is appended meanwhile is proved next time.
  const chain = await withTransaction(database, async (client) => {
    await client.query('set transaction isolation level repeatable read, read only');
    return verifyChain(client);
  });
  const unsigned: AuditFault | null = chain.entries > 0 && signed.checkpoints === 0 ? { kind: 'unsigned', seq: 1 } : null;
  const faults = [chain.fault, signed.fault, unsigned].filter((fault) => fault !== null);
  return { ...chain, ...signed, fault: faults.sort((one, two) => one.seq - two.seq)[0] ?? null };
}

async function verifyCheckpoints(
  pool: pg.Pool,
  source: AsyncIterable<ChainHead | null>,
): Promise<Pick<AuditProof, 'checkpoints' | 'signedUntil' | 'fault'>> {
  let fault: AuditFault | null = null;
  let checkpoints = 0;
  let signedUntil = 0;
  let batch: ChainHead[] = [];
  const compare = async () => {
    const sql = `select seq, encode(hash, 'hex') as hash, audit.stamp(at) as at from audit.entry where seq = any($1::bigint[])`;
    const { rows } = await pool.query<ChainHead>(sql, [batch.map(({ seq }) => seq)]).catch((error: unknown) => {
      throw storeError(error);
    });
    const standing = new Map(rows.map((row) => [row.seq, row]));
    for (const { seq, hash, at } of batch) {
      const entry = standing.get(seq);
      if (entry?.hash === hash && entry.at === at) continue;
      if (fault === null || seq < fault.seq) fault = { kind: entry === undefined ? 'truncated' : 'rewritten', seq };
    }
    batch = [];
  };
  for await (const checkpoint of source) {
    if (checkpoint === null) {
      fault ??= { kind: 'forged', seq: signedUntil };
      continue;
    }
    checkpoints += 1;
    signedUntil = Math.max(signedUntil, checkpoint.seq);
    if (batch.push(checkpoint) === 1_000) await compare();
  }
  await compare();
  return { checkpoints, signedUntil, fault };
}

async function verifyChain(client: pg.ClientBase): Promise<Pick<AuditProof, 'entries' | 'fault'>> {
  let last: Pick<ChainedEntry, 'seq' | 'hash'> = { seq: 0, hash: firstPrevious };
  for await (const entry of readChain(client)) {
    const kind = faultOf(entry, last);
    if (kind !== null) return { entries: last.seq, fault: { kind, seq: last.seq + 1 } };
    last = entry;
  }
  // Who owns the tables may have dropped their keys: an entry that stands twice, and subjects of entries that are not there.
  const { rows } = await client.query<{ entries: number; stray: number | null }>(
    `select (select count(*) from audit.entry) as entries,
            (select min(seq) from audit.entry_subject s where not exists (select from audit.entry e where e.seq = s.seq)) as stray`,
  );
  const { entries = 0, stray = null } = rows[0] ?? {};
  if (entries !== last.seq) return { entries: last.seq, fault: { kind: 'sequence', seq: last.seq + 1 } };
  return { entries, fault: stray === null ? null : { kind: 'subjects', seq: stray } };
}

function faultOf(
  entry: ChainedEntry & { readonly subjects: readonly string[] },
  last: Pick<ChainedEntry, 'seq' | 'hash'>,
): AuditFaultKind | null {
  if (entry.seq !== last.seq + 1) return 'sequence';
  if (entry.previous !== last.hash) return 'link';
  if (entry.hash !== hashOf(entry)) return 'content';
  const subjects = subjectsOf(entry.line);
  if (subjects === null) return 'line';
  return subjects.join() === entry.subjects.join() ? null : 'subjects';
}

function subjectsOf(line: string): readonly string[] | null {
  try {
    return Object.keys(auditEntrySchema.parse(JSON.parse(line)).subjects).sort();
  } catch {
    return null;
  }
}
