/** Writes down what a steward decides of people's records, or takes it back, with its entry in the log; links follow by the next link step. */
import type pg from 'pg';
import { HubError } from '../../core/hub-error.ts';
import { appendEntry } from '../audit/append-entry.ts';
import type { AuditEntry } from '../audit/audit-entry.ts';
import type { Database } from '../database.ts';
import { withTransaction } from '../with-transaction.ts';
import { assertNews, assertNoContradiction, pairsOf } from './decision-pairs.ts';
import type { DecisionSubject } from './decision-pairs.ts';
import { foreseeMoves } from './foresee-moves.ts';
import type { ForeseenMoves } from './foresee-moves.ts';

export interface DecisionRequest {
  readonly subject: DecisionSubject;
  readonly reason: string;
  readonly by: string;
  /** Nothing is written. */
  readonly dryRun: boolean;
  readonly entry: EntryOfDecision;
}

export interface UndoRequest {
  readonly uid: string;
  readonly reason: string;
  readonly by: string;
  readonly entry: EntryOfDecision;
}

/** The entry of the log of disclosures for the uids of the decision's people: it commits with the decision, or neither does. */
export type EntryOfDecision = (people: readonly string[]) => AuditEntry;

export interface Decided {
  /** Null of a dry run. */
  readonly decision: number | null;
  readonly uid: string | null;
  readonly decidedAt: Date;
  readonly records: readonly number[];
  /** Uids of the persons that the records belong to. */
  readonly people: readonly string[];
  readonly moves: ForeseenMoves | null;
}

/** One decision at a time (`HUBD`): two at once could contradict each other unseen. */
const decisionLock = 0x48554244;
/** Milliseconds that a decision waits for a run that makes all links anew. */
const patience = 3_000;

async function begin(client: pg.ClientBase): Promise<void> {
  await client.query(`set local lock_timeout = ${String(patience)}; set local client_min_messages = warning`);
  await client.query('select pg_advisory_xact_lock($1)', [decisionLock]);
}

async function peopleOf(client: pg.ClientBase, records: readonly number[]): Promise<string[]> {
  const { rows } = await client.query<{ uid: string }>(
    'select distinct p.uid from hub.person_link l join hub.person p using (person) where l.record = any($1::bigint[]) and l.until_edition = 2147483647 order by p.uid',
    [records],
  );
  return rows.map(({ uid }) => uid);
}

function told(error: unknown): unknown {
  const { code } = ((error as { cause?: unknown } | null)?.cause ?? {}) as { code?: unknown };
  if (code !== '55P03') return error;
  return new HubError('PRESS_BUSY', {
    problem: 'All links are being made anew just now',
    fix: 'Decide again when the run has ended',
    retryable: true,
    cause: error,
  });
}

/** @throws HubError BAD_INPUT, PRESS_BUSY. */
export async function decideLink(
  database: Pick<Database, 'pool'>,
  { subject, reason, by, dryRun, entry }: DecisionRequest,
): Promise<Decided> {
  return withTransaction(database, async (client) => {
    await begin(client);
    const decided = await pairsOf(client, subject);
    await assertNews(client, decided);
    await client.query('savepoint decision');
    const { rows } = await client.query<{ decision: number; uid: string; decidedAt: Date }>(
      `insert into hub.link_decision (kind, reason, decided_by) values ($1, $2, $3) returning decision, uid, decided_at as "decidedAt"`,
      [subject.kind, reason, by],
    );
    const [row] = rows;
    if (row === undefined) throw new HubError('INTERNAL', { problem: 'A decision was not written', fix: 'Report it' });
    await client.query(
      `insert into hub.decided_pair (decision, a, b, joined) select distinct $1::bigint, a, b, $4::boolean from unnest($2::bigint[], $3::bigint[]) p(a, b)`,
      [row.decision, decided.pairs.map(([a]) => a), decided.pairs.map(([, b]) => b), decided.joined],
    );
    await assertNoContradiction(client, row.decision, decided);
    const records = [...new Set(decided.pairs.flat())];
    const moves = await foreseeMoves(client, records);
    if (dryRun) await client.query('rollback to savepoint decision');
    const people = await peopleOf(client, records);
    if (!dryRun) await appendEntry(client, entry(people));
    return { decision: dryRun ? null : row.decision, uid: dryRun ? null : row.uid, decidedAt: row.decidedAt, records, people, moves };
  }).catch((error: unknown) => {
    throw told(error);
  });
}

/** Puts things back as the model has them. @throws HubError BAD_INPUT, PRESS_BUSY. */
export async function undoDecision(database: Pick<Database, 'pool'>, { uid, reason, by, entry }: UndoRequest): Promise<Decided> {
  return withTransaction(database, async (client) => {
    await begin(client);
    const { rows } = await client.query<{ decision: number; uid: string; decidedAt: Date }>(
      `update hub.link_decision set undone_by = $2, undone_reason = $3, undone_at = clock_timestamp() where uid = $1 and undone_at is null
       returning decision, uid, decided_at as "decidedAt"`,
      [uid, by, reason],
    );
    const [row] = rows;
    if (row === undefined) {
      throw new HubError('BAD_INPUT', {
        problem: 'There is no such decision, or it is undone already',
        fix: 'Ask `Person.identity.decisions` for ids',
      });
    }
    const pairs = await client.query<{ a: number; b: number }>(
      'update hub.decided_pair set undone_at = clock_timestamp(), pending = true, edition = null where decision = $1 returning a, b',
      [row.decision],
    );
    const records = [...new Set(pairs.rows.flatMap(({ a, b }) => [a, b]))];
    const [people, moves] = [await peopleOf(client, records), await foreseeMoves(client, records)];
    await appendEntry(client, entry(people));
    return { ...row, records, people, moves };
  }).catch((error: unknown) => {
    throw told(error);
  });
}
