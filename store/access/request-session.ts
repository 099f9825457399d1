/** The connection of one request: one read-only transaction as the role hub_api, begun with its first statement, knowing whose request it is. */
import type pg from 'pg';
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import type { PinnedEdition } from '../read/reader.ts';
import { storeError } from '../store-error.ts';
import { liveGrantOf } from './live-grant.ts';
import type { LiveGrant } from './live-grant.ts';

/** What row-level security is told of a request; null: none. */
export interface RequestIdentity {
  /** Secret id of the grant that was sent along. */
  readonly grant: string | null;
  readonly principal: string | null;
  /** Department of an officer. */
  readonly office: string | null;
  /** The front end that acts for the principal: its sign-in can be taken back as well. */
  readonly app?: string | null;
  /** When the principal's token was issued, seconds since 1970. Absent or null: there is none that could be revoked. */
  readonly issuedAt?: number | null;
  /** The edition that stood then; absent or null: the newest. */
  readonly asOf?: Date | null;
}

/** What is known of a request once it has begun. */
export interface RequestOpening {
  /** Tokens of the principal, or of the front end that acts for it, were taken back up to this one. One of the very second of the revocation counts as older. */
  readonly revoked: boolean;
  /** null before the first edition. */
  readonly edition: PinnedEdition | null;
  /** Row-level security lets a request see only the grant that it sent, of its own principal, while it lives: null for every other. */
  readonly grant: LiveGrant | null;
}

export interface SessionQuery extends pg.QueryConfig {
  /** Whether the statement is planned for its values, whatever the connection keeps. Default false. */
  readonly replanned?: boolean;
}

export interface RequestSession {
  query<Row extends pg.QueryResultRow>(config: SessionQuery): Promise<pg.QueryResult<Row>>;
  /** Gives the connection back, for good: what still runs for the request gets no further statement. Never throws. */
  end(): Promise<void>;
}

export interface OpenableSession extends RequestSession {
  /** Begins the request when it has not begun. Throws HubError only. */
  open(): Promise<RequestOpening>;
}

/** Milliseconds. A statement of a reader is a look-up or a page; a transaction that nobody ends gives its connection back by itself. */
const statementTimeout = '2000';
const idleTimeout = '15000';

interface OpeningRow {
  readonly revoked: boolean;
  readonly edition: number | null;
  readonly publishedAt: Date | null;
  readonly grantNumber: number | null;
  readonly purpose: string | null;
  readonly subjects: readonly number[] | null;
  readonly historySince: Date | null;
}

/** Revocation, edition, role, identity and grant in one statement: as five they cost a request more than its reading did. */
const openRequest = `select revoked, edition, published_at as "publishedAt", grant_number as "grantNumber", purpose, subjects, history_since as "historySince"
  from access.open_request($1, $2, $3, $4, $5, $6, '${statementTimeout}', '${idleTimeout}')`;

function requestEnded(): HubError {
  return new HubError('INTERNAL', {
    problem: 'The request had ended before its statement',
    fix: 'Nothing has to be done: its answer was given up',
  });
}

function openingOf(row: OpeningRow | undefined): RequestOpening {
  if (row === undefined) throw requestEnded();
  const { revoked, edition, publishedAt, grantNumber, purpose, subjects, historySince } = row;
  // Half of what was known then would be taken for the whole.
  if (historySince !== null) {
    throw new HubError('EDITION_NOT_FOUND', {
      problem: `History is kept since ${historySince.toISOString()}`,
      fix: 'Ask for that time or a later one',
      facts: { edition },
    });
  }
  return {
    revoked,
    edition: edition === null || publishedAt === null ? null : { number: edition, publishedAt },
    grant: grantNumber === null || purpose === null ? null : liveGrantOf(grantNumber, purpose, subjects ?? []),
  };
}

interface Opened {
  readonly client: pg.PoolClient;
  readonly opening: RequestOpening;
}

export function openRequestSession(database: Pick<Database, 'pool'>, identity: RequestIdentity): OpenableSession {
  let opened: Promise<Opened> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let replanned = false;
  let lost = false;
  let ended = false;
  const lose = (): void => {
    lost = true;
  };
  const giveBack = (client: pg.PoolClient, broken: boolean): void => {
    client.off('error', lose);
    client.release(broken);
  };
  const begin = async (): Promise<Opened> => {
    const client = await database.pool.connect();
    // A connection that is ended while the request thinks speaks through this event only; unheard, it would end the process.
    client.on('error', lose);
    try {
      const { grant, principal, app, office, issuedAt, asOf } = identity;
      // Sent together: over a connection that pipelines, both are one round trip.
      const [, { rows }] = await Promise.all([
        client.query('begin read only'),
        client.query<OpeningRow>({
          name: 'open-request',
          text: openRequest,
          values: [grant, principal, app ?? null, office, issuedAt ?? null, asOf ?? null],
        }),
      ]);
      return { client, opening: openingOf(rows[0]) };
    } catch (error) {
      giveBack(client, true);
      throw error;
    }
  };
  const open = (): Promise<Opened> => {
    if (ended) return Promise.reject(requestEnded());
    return (opened ??= begin()).catch((error: unknown) => {
      opened = null;
      throw storeError(error);
    });
  };
  return {
    open: async () => (await open()).opening,
    async query<Row extends pg.QueryResultRow>({ replanned: plans = false, ...config }: SessionQuery) {
      const { client } = await open();
      if (ended) throw requestEnded();
      // One after the other: loaders ask side by side, and a connection has one statement at a time.
      const answer = last.then(async () => {
        if (plans === replanned) return client.query<Row>(config);
        replanned = plans;
        // Sent together, as in begin.
        const mode = client.query(`set local plan_cache_mode = ${plans ? 'force_custom_plan' : 'default'}`);
        const [, rows] = await Promise.all([mode, client.query<Row>(config)]);
        return rows;
      });
      last = answer.catch(() => undefined);
      return answer;
    },
    async end() {
      ended = true;
      const ending = opened;
      opened = null;
      const begun = await ending?.catch(() => null);
      if (begun == null) return;
      const { client } = begun;
      await last;
      // Read only: there is nothing to commit, and a rollback ends a broken transaction as well.
      if (lost) return giveBack(client, true);
      const broken = client.query('rollback').then(
        () => lost,
        () => true,
      );
      // Over a connection that pipelines, a request that waits for it begins behind the rollback, in the same packet. A rollback that fails has lost its
      // connection, and the pool throws that away.
      giveBack(client, client.pipeline ? lost : await broken);
    },
  };
}

/** For what outlives an answer (subscriptions): a transaction for each statement. */
export function openStatementSession(database: Pick<Database, 'pool'>, identity: RequestIdentity): OpenableSession {
  const within = async <T>(work: (session: OpenableSession) => Promise<T>): Promise<T> => {
    const session = openRequestSession(database, identity);
    try {
      return await work(session);
    } finally {
      await session.end();
    }
  };
  return {
    open: () => within((session) => session.open()),
    query: <Row extends pg.QueryResultRow>(config: SessionQuery) => within((session) => session.query<Row>(config)),
    end: () => Promise.resolve(),
  };
}
