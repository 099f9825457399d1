/** Reads the log of disclosures from its first entry to its last, a thousand at a time. */
import type pg from 'pg';
import type { ChainedEntry } from './chained-entry.ts';

export interface StoredEntry extends ChainedEntry {
  /** What the side table says of the entry, sorted. */
  readonly subjects: readonly string[];
}

/** Whatever is stored, also numbers that no honest chain has. */
export async function* readChain(client: pg.Pool | pg.ClientBase): AsyncGenerator<StoredEntry> {
  let from: string | null = '-9223372036854775808';
  while (from !== null) {
    const { rows }: pg.QueryResult<StoredEntry & { next: string }> = await client.query({
      name: 'audit-read-chain',
      text: `select e.seq, audit.stamp(e.at) as at, e.line, encode(e.previous, 'hex') as previous, encode(e.hash, 'hex') as hash,
                    array(select s.subject::text from audit.entry_subject s where s.seq = e.seq order by s.subject) as subjects,
                    (e.seq::numeric + 1)::text as next
               from audit.entry e where e.seq >= $1::numeric::bigint order by e.seq limit 1000`,
      values: [from],
    });
    yield* rows.map(({ next: _, ...entry }) => entry);
    const next: string | undefined = rows.at(-1)?.next;
    from = next === undefined || next === '9223372036854775808' ? null : next;
  }
}
