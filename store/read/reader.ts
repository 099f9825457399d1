/** The only way to read the hub: statements pinned to one edition and to what one viewer may see. */
import { HubError } from '../../core/hub-error.ts';
import type { LiveGrant } from '../access/live-grant.ts';
import type { RequestSession } from '../access/request-session.ts';
import type { Statement } from './statement.ts';
import { sightOf } from './viewer.ts';
import type { Sight, Viewer } from './viewer.ts';

/** The edition that a request is pinned to from its first statement to its last. */
export interface PinnedEdition {
  readonly number: number;
  /** What "today" and "overdue" mean in this edition. */
  readonly publishedAt: Date;
}

export interface ReaderOptions {
  readonly edition: PinnedEdition;
  /** null: not signed in. */
  readonly viewer: Viewer | null;
  /** The grant that the request carries; null without one. */
  readonly grant?: LiveGrant | null;
  /** Key of the seal on cursors; the same in every process that answers. */
  readonly cursorSecret: string;
  /** Called with the name of each statement before it is sent. */
  readonly onStatement?: (name: string) => void;
}

export interface Reader {
  readonly edition: PinnedEdition;
  readonly viewer: Viewer | null;
  readonly sight: Sight;
  readonly cursorSecret: string;
  rows<Row>(statement: Statement, values?: readonly unknown[]): Promise<Row[]>;
}

/** PostgreSQL's text cannot hold NUL, and nothing that is stored has one. */
function holdsNul(value: unknown): boolean {
  return typeof value === 'string' ? value.includes('\0') : Array.isArray(value) && value.some(holdsNul);
}

export function makeReader(session: RequestSession, options: ReaderOptions): Reader {
  const { edition, viewer, cursorSecret, onStatement } = options;
  const sight = sightOf(viewer, options.grant ?? null);
  const pinned = { edition: edition.number, at: edition.publishedAt, ...sight };
  return {
    edition,
    viewer,
    sight,
    cursorSecret,
    async rows<Row>(statement: Statement, values: readonly unknown[] = []): Promise<Row[]> {
      if (values.some(holdsNul)) throw new HubError('BAD_INPUT', { problem: 'A text holds a NUL character', fix: 'Leave it out' });
      onStatement?.(statement.name);
      const all = [...values, ...statement.pins.map((pin) => pinned[pin])];
      const query = { text: statement.text, values: all, replanned: statement.replanned };
      const result = await session.query(statement.prepared ? { name: statement.name, ...query } : query);
      // The column list of each statement is the row type that its verb states, both in one file.
      return result.rows as Row[];
    },
  };
}
