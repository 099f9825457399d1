/** Builds what the resolvers of one request are handed: the viewer by its token, the edition that it is pinned to, and the doors to work. */
import { setTimeout as sleep } from 'node:timers/promises';
import { HubError } from '../../core/hub-error.ts';
import type { HubContext, HubCommand, CommandAnswer, NormaliseSearch } from '../../resolvers/context.ts';
import { makeDisclosureBook } from '../../resolvers/disclosure-book.ts';
import { makeLoaders } from '../../resolvers/loaders.ts';
import { grantInvalid, grantSecretOf, makeGrantDoor } from '../../store/access/grant-door.ts';
import { makeAccessDoor } from '../../store/access/list-accesses.ts';
import { openRequestSession, openStatementSession } from '../../store/access/request-session.ts';
import { makeStewardDoor } from '../../store/decisions/steward-door.ts';
import type { OpenableSession, RequestOpening } from '../../store/access/request-session.ts';
import type { Database } from '../../store/database.ts';
import { currentEdition } from '../../store/editions/current-edition.ts';
import { countSearch, searchRate } from '../../store/limits/count-search.ts';
import { loadEditions } from '../../store/read/load-editions.ts';
import { loadRunProgress } from '../../store/read/load-run-progress.ts';
import { makeReader } from '../../store/read/reader.ts';
import type { Reader } from '../../store/read/reader.ts';
import type { EditionRow, RunProgressRow } from '../../store/read/rows.ts';
import type { Viewer } from '../../store/read/viewer.ts';
import { notSignedIn } from '../auth/token-verifier.ts';
import type { TokenVerifier } from '../auth/token-verifier.ts';
import { toGraphqlError } from './format-error.ts';

export interface RequestContextOptions {
  /** Lends each request a connection for its statements. */
  readonly database: Database;
  /** For what must not wait for a connection that requests hold: grants. Default `database`. */
  readonly sideDatabase?: Pick<Database, 'pool'>;
  readonly verify: TokenVerifier;
  readonly cursorSecret: string;
  readonly normaliseSearch: NormaliseSearch;
  readonly command: (command: HubCommand) => Promise<CommandAnswer>;
  /** Called with the name of each statement before it is sent. */
  readonly onStatement?: (name: string) => void;
  /** A grant was opened without case and consent, by number: the privacy officer is told. */
  readonly onEmergency: (grant: number) => void;
}

export interface RequestHeaders {
  readonly authorization: string | undefined;
  /** `x-hub-as-of`: ISO 8601 with offset. */
  readonly asOf: string | undefined;
  /** `x-hub-grant`: id of a grant of the request's own principal. */
  readonly grant?: string | undefined;
  /** A subscription outlives any transaction: each of its statements has its own. Default false. */
  readonly lasting?: boolean;
}

const pollInterval = 250;

function timeOf(asOf: string | undefined): Date | null {
  const time = asOf === undefined ? null : new Date(asOf);
  if (time !== null && (Number.isNaN(time.getTime()) || !/(Z|[+-]\d\d:?\d\d)$/.test(asOf ?? ''))) {
    throw new HubError('BAD_INPUT', { problem: 'The header x-hub-as-of is no time', fix: 'Write it as 2026-01-18T00:00:00+08:00' });
  }
  return time;
}

/** Ends the session of a request that is refused. */
async function openOrEnd(session: OpenableSession, grantAsked: boolean): Promise<RequestOpening> {
  try {
    const opening = await session.open();
    if (opening.revoked) throw notSignedIn();
    if (grantAsked && opening.grant === null) throw grantInvalid();
    return opening;
  } catch (error) {
    await session.end();
    throw error;
  }
}

async function* followRun(reader: Reader, uid: string): AsyncGenerator<RunProgressRow, void, void> {
  let last = '';
  for (;;) {
    const progress = await loadRunProgress(reader, uid);
    if (progress === null) return;
    const { state, step, read, stored } = progress;
    const now = JSON.stringify([state, step, read, stored]);
    if (now !== last) yield progress;
    last = now;
    if (state !== 'queued' && state !== 'running') return;
    await sleep(pollInterval);
  }
}

async function* followEditions(database: Database, reader: Reader): AsyncGenerator<EditionRow, void, void> {
  let seen = (await currentEdition(database))?.edition ?? 0;
  for (;;) {
    await sleep(pollInterval);
    const newest = (await currentEdition(database))?.edition ?? 0;
    if (newest > seen) yield* await loadEditions(reader, [newest]);
    seen = newest;
  }
}

/** Nobody finds anybody without signing in, so only a viewer's searches are counted. */
async function takeSearch(database: Pick<Database, 'pool'>, viewer: Viewer | null): Promise<void> {
  if (viewer === null) return;
  const { allowed, retryAfterSeconds } = await countSearch(database, viewer.subject);
  if (allowed) return;
  throw new HubError('RATE_LIMITED', {
    problem: `More than ${String(searchRate.most)} searches for people in a minute`,
    fix: `Search again in ${String(retryAfterSeconds)} seconds`,
  });
}

export function makeRequestContext(options: RequestContextOptions): (headers: RequestHeaders) => Promise<HubContext> {
  const { database, verify, cursorSecret, normaliseSearch, command } = options;
  return async ({ authorization, asOf, grant: grantId, lasting = false }) => {
    try {
      const signIn = await verify(authorization);
      const viewer = signIn?.viewer ?? null;
      const identity = {
        grant: grantId === undefined ? null : grantSecretOf(grantId),
        principal: viewer?.subject ?? null,
        office: viewer?.role === 'officer' ? viewer.department : null,
        app: viewer?.app ?? null,
        issuedAt: signIn?.issuedAt ?? null,
        asOf: timeOf(asOf),
      };
      const session = lasting ? openStatementSession(database, identity) : openRequestSession(database, identity);
      const opening = await openOrEnd(session, grantId !== undefined);
      const { grant } = opening;
      // Before the first edition, a reader pinned to 0 sees an empty city.
      const edition = opening.edition ?? { number: 0, publishedAt: new Date() };
      const reader = makeReader(session, {
        edition,
        viewer,
        grant,
        cursorSecret,
        ...(options.onStatement === undefined ? {} : { onStatement: options.onStatement }),
      });
      return {
        reader,
        viewer,
        edition,
        loaders: makeLoaders(reader),
        normaliseSearch,
        grant,
        disclosures: makeDisclosureBook(),
        operation: null,
        takeSearch: () => takeSearch(options.sideDatabase ?? database, viewer),
        grants: makeGrantDoor(options.sideDatabase ?? database, reader, options.onEmergency),
        steward: makeStewardDoor(options.sideDatabase ?? database, viewer),
        accesses: makeAccessDoor(options.sideDatabase ?? database, reader, grant),
        enqueue: command,
        progress: (runUid) => followRun(reader, runUid),
        editionsPublished: () => followEditions(database, reader),
        close: () => session.end(),
      };
    } catch (error) {
      if (!(error instanceof HubError)) throw error;
      throw toGraphqlError(error, error.code === 'UNAUTHENTICATED' ? 401 : error.code === 'GRANT_INVALID' ? 403 : 400);
    }
  };
}
