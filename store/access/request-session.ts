/** The connection of one request: one read-only transaction as the role hub_api, begun with its first statement, knowing whose request it is. */
import type pg from 'pg';
import { HubError } from '../../core/hub-error.ts';
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';

/** What row-level security is told of a request; null: none. */
export interface RequestIdentity {
  /** Secret id of the grant that was sent along. */
  readonly grant: string | null;
  readonly principal: string | null;
  /** Department of an officer. */
  readonly office: string | null;
}

export interface RequestSession {
  query<Row extends pg.QueryResultRow>(config: pg.QueryConfig): Promise<pg.QueryResult<Row>>;
  /** Gives the connection back, for good: what still runs for the request gets no further statement. Never throws. */
  end(): Promise<void>;
}

/** Milliseconds. A statement of a reader is a look-up or a page; a transaction that nobody ends gives its connection back by itself. */
const statementTimeout = '2000';
const idleTimeout = '15000';

/** One round trip after `begin`: everything is local to the transaction, so that a pooled connection forgets it. */
const identify = `select set_config('role', 'hub_api', true), set_config('hub.grant', $1, true), set_config('hub.principal', $2, true),
  set_config('hub.office', $3, true), set_config('statement_timeout', '${statementTimeout}', true), set_config('idle_in_transaction_session_timeout', '${idleTimeout}', true)`;

function requestEnded(): HubError {
  return new HubError('INTERNAL', {
    problem: 'The request had ended before its statement',
    fix: 'Nothing has to be done: its answer was given up',
  });
}

export function openRequestSession(database: Pick<Database, 'pool'>, identity: RequestIdentity): RequestSession {
  let opening: Promise<pg.PoolClient> | null = null;
  let last: Promise<unknown> = Promise.resolve();
  let lost = false;
  let ended = false;
  const lose = (): void => {
    lost = true;
  };
  const giveBack = (client: pg.PoolClient, broken: boolean): void => {
    client.off('error', lose);
    client.release(broken);
  };
  const open = async (): Promise<pg.PoolClient> => {
    const client = await database.pool.connect();
    // A connection that is ended while the request thinks speaks through this event only; unheard, it would end the process.
    client.on('error', lose);
    try {
      await client.query('begin read only');
      await client.query({
        name: 'identify-request',
        text: identify,
        values: [identity.grant ?? '', identity.principal ?? '', identity.office ?? ''],
      });
      return client;
    } catch (error) {
      giveBack(client, true);
      throw error;
    }
  };
  return {
    async query<Row extends pg.QueryResultRow>(config: pg.QueryConfig) {
      if (ended) throw requestEnded();
      const client = await (opening ??= open()).catch((error: unknown) => {
        opening = null;
        throw storeError(error);
      });
      // One after the other: loaders ask side by side, and a connection has one statement at a time.
      const answer = last.then(() => client.query<Row>(config));
      last = answer.catch(() => undefined);
      return answer;
    },
    async end() {
      ended = true;
      const ending = opening;
      opening = null;
      const client = await ending?.catch(() => null);
      if (client == null) return;
      await last;
      // Read only: there is nothing to commit, and a rollback ends a broken transaction as well.
      if (lost) return giveBack(client, true);
      await client.query('rollback').then(
        () => giveBack(client, lost),
        () => giveBack(client, true),
      );
    },
  };
}

/** For what outlives an answer (subscriptions): a transaction for each statement. */
export function openStatementSession(database: Pick<Database, 'pool'>, identity: RequestIdentity): RequestSession {
  return {
    async query<Row extends pg.QueryResultRow>(config: pg.QueryConfig) {
      const session = openRequestSession(database, identity);
      try {
        return await session.query<Row>(config);
      } finally {
        await session.end();
      }
    },
    end: () => Promise.resolve(),
  };
}
