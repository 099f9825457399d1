/** Which pairs of records a decision says something of, and that it contradicts no other. */
import type pg from 'pg';
import { HubError } from '../../core/hub-error.ts';

/** What is decided, by the store's own numbers. */
export type DecisionSubject =
  /** These two records are one person, or are two. */
  | { readonly kind: 'CONFIRM' | 'REJECT'; readonly records: readonly [number, number] }
  /** All records of these persons, as they stand, are one. */
  | { readonly kind: 'MERGE'; readonly persons: readonly number[] }
  /** These records of one person are another than all its other records. */
  | { readonly kind: 'SPLIT'; readonly records: readonly number[] };

export interface DecidedPairs {
  readonly joined: boolean;
  readonly pairs: readonly (readonly [number, number])[];
}

/** Pairs of one decision at most; a person of two hundred records is none. */
const most = 2_000;

/** @throws HubError BAD_INPUT when the decision says nothing or too much. */
export async function pairsOf(client: pg.ClientBase, subject: DecisionSubject): Promise<DecidedPairs> {
  const joined = subject.kind === 'CONFIRM' || subject.kind === 'MERGE';
  const found = await find(client, subject);
  if (found.length === 0 || found.length > most) {
    throw new HubError('BAD_INPUT', {
      problem:
        found.length === 0 ? 'The decision would say nothing' : `The decision would speak of ${String(found.length)} pairs of records`,
      fix: found.length === 0 ? fixes[subject.kind] : `Decide in parts of ${String(most)} pairs`,
    });
  }
  return { joined, pairs: found.map(([a, b]) => (a < b ? [a, b] : [b, a])) };
}

const fixes = {
  CONFIRM: 'Name two different records',
  REJECT: 'Name two different records',
  MERGE: 'Name two different persons',
  SPLIT: 'Name some records of one person, and not all of them',
} as const;

async function find(client: pg.ClientBase, subject: DecisionSubject): Promise<readonly (readonly [number, number])[]> {
  switch (subject.kind) {
    case 'CONFIRM':
    case 'REJECT':
      return subject.records[0] === subject.records[1] ? [] : [subject.records];
    case 'MERGE': {
      const { rows } = await client.query<{ record: number; person: number }>(
        'select record, person from hub.person_link where person = any($1::bigint[]) and until_edition = 2147483647 order by record',
        [subject.persons],
      );
      const [anchor, ...others] = rows;
      // Each to one of them: what holds the whole together must not depend on what the model thinks of its parts.
      return anchor === undefined || new Set(rows.map(({ person }) => person)).size < 2
        ? []
        : others.map(({ record }) => [anchor.record, record]);
    }
    case 'SPLIT': {
      const { rows } = await client.query<{ one: number; other: number; people: number }>(
        `select l.record as one, o.record as other, count(*) over (partition by o.record)::int as people
         from hub.person_link l join hub.person_link o on o.person = l.person and o.until_edition = 2147483647 and o.record <> all($1::bigint[])
         where l.record = any($1::bigint[]) and l.until_edition = 2147483647`,
        [subject.records],
      );
      // Records of several persons: every other record meets all of them only when they are of one.
      return rows.some(({ people }) => people !== new Set(subject.records).size) ? [] : rows.map(({ one, other }) => [one, other]);
    }
  }
}

interface Contradiction {
  readonly uids: readonly string[];
}

/**
 * What stands against the pairs of a decision that is written already: words that part what is joined, directly or along a chain. A record of one person with
 * another, and that one with a third, is one person of all three.
 * @throws HubError BAD_INPUT.
 */
export async function assertNoContradiction(client: pg.ClientBase, decision: number, { joined }: DecidedPairs): Promise<void> {
  const { rows } = await client.query<Contradiction>(
    `with recursive word as (select decision, a, b, joined from hub.decided_pair where undone_at is null),
     mine as (select a, b from word where decision = $1),
     reached (start, record) as (
       select r.record, r.record from (select a as record from mine union select b from mine) r
       union
       select reached.start, case when w.a = reached.record then w.b else w.a end
       from reached join word w on w.joined and reached.record in (w.a, w.b)
     ),
     torn as (
       select w.decision, w.a, w.b from word w
       where not w.joined and exists (select from reached x join reached y using (start) where x.record = w.a and y.record = w.b)
     )
     select coalesce(array_agg(distinct d.uid::text), '{}') as uids
     from hub.link_decision d
     where d.decision <> $1 and d.decision in (
       select decision from torn where $2
       union
       -- What joins the two that this decision parts: every joining word among the records that are reached from them.
       select w.decision from word w
       where not $2 and exists (select from torn where decision = $1) and w.joined
         and exists (select from reached x join reached y using (start) join mine m on m.a = x.start where x.record = w.a and y.record = w.b and exists (
           select from reached z where z.start = m.a and z.record = m.b)))`,
    [decision, joined],
  );
  const uids = rows[0]?.uids ?? [];
  if (uids.length === 0) return;
  throw new HubError('BAD_INPUT', {
    problem: `${joined ? 'Others decided that some of these records are different people' : 'Others decided that these records are one person'}: ${uids
      .slice(0, 5)
      .map((uid) => `decision_${uid}`)
      .join(', ')}`,
    fix: 'Undo those with `undoDecision` first, or leave this',
    facts: { decisions: uids },
  });
}

/** @throws HubError BAD_INPUT when the same has been decided of every pair already. */
export async function assertNews(client: pg.ClientBase, { joined, pairs }: DecidedPairs): Promise<void> {
  const { rows } = await client.query<{ uid: string | null; known: number }>(
    `select min(l.uid::text) as uid, count(distinct (d.a, d.b))::int as known from hub.decided_pair d join hub.link_decision l using (decision)
     join unnest($1::bigint[], $2::bigint[]) p(a, b) on p.a = d.a and p.b = d.b where d.joined = $3 and d.undone_at is null`,
    [pairs.map(([a]) => a), pairs.map(([, b]) => b), joined],
  );
  if ((rows[0]?.known ?? 0) < new Set(pairs.map(([a, b]) => `${String(a)} ${String(b)}`)).size) return;
  throw new HubError('BAD_INPUT', {
    problem: `This has been decided already: decision_${rows[0]?.uid ?? ''}`,
    fix: 'Nothing has to be done',
  });
}
