/** What every resolver is handed: the pinned reader, loaders, and the few doors to work and to the outside. The server builds it for each request. */
import type { Department } from '../core/department.ts';
import type { AccessDoor } from '../store/access/list-accesses.ts';
import type { StewardDoor } from '../store/decisions/steward-door.ts';
import type { GrantDoor } from '../store/access/grant-door.ts';
import type { LiveGrant } from '../store/access/live-grant.ts';
import type { PinnedEdition, Reader } from '../store/read/reader.ts';
import type { EditionRow, RunProgressRow } from '../store/read/rows.ts';
import type { SearchTerm } from '../store/read/search-persons.ts';
import type { Viewer } from '../store/read/viewer.ts';
import type { DisclosureBook } from './disclosure-book.ts';
import type { Loaders } from './loaders.ts';

/** Work that a mutation causes. `by` is the subject of the viewer. */
export type HubCommand =
  | { readonly kind: 'startSync'; readonly department: Department | null; readonly full: boolean; readonly by: string }
  | { readonly kind: 'relink'; readonly by: string }
  | { readonly kind: 'approveRun'; readonly runUid: string; readonly reason: string; readonly by: string }
  | { readonly kind: 'withdrawEdition'; readonly number: number; readonly reason: string; readonly by: string };

export interface CommandAnswer {
  /** Uids of the runs that were queued or go on, in order; empty for `withdrawEdition`. */
  readonly runUids: readonly string[];
}

/** Brings what was typed into the forms that search tokens are kept in; made of the rules of cleaning, which resolvers do not import. */
export interface NormaliseSearch {
  /** Chinese → a token `name`; Latin letters → tokens `pinyin` and `initials`. */
  name(text: string): SearchTerm;
  /** Tokens `pinyin` and `initials`. */
  pinyin(text: string): SearchTerm;
  /** No token when the text is no valid number. */
  citizenId(text: string): SearchTerm;
  phone(text: string): SearchTerm;
  /** As addresses and names of organizations are written: NFKC, simplified, no spaces. */
  text(text: string): string;
}

/** The operation of a request, as the log of disclosures names it. */
export interface AskedOperation {
  /** SHA-256 of the document as graphql-js prints it, hexadecimal. */
  readonly hash: () => string;
  readonly name: string | null;
}

export interface HubContext {
  readonly reader: Reader;
  /** null: not signed in. */
  readonly viewer: Viewer | null;
  readonly edition: PinnedEdition;
  readonly loaders: Loaders;
  readonly normaliseSearch: NormaliseSearch;
  /** The grant that the request carries; null without one. */
  readonly grant: LiveGrant | null;
  readonly disclosures: DisclosureBook;
  /** Set by the server when the operation is known; null before. */
  operation: AskedOperation | null;
  /** Counts a search for people. @throws HubError RATE_LIMITED. */
  takeSearch(): Promise<void>;
  readonly grants: GrantDoor;
  readonly accesses: AccessDoor;
  readonly steward: StewardDoor;
  /** @throws HubError RUN_NOT_FOUND, RUN_ACTIVE, EDITION_NOT_FOUND, EDITION_NOT_NEWEST, BAD_INPUT. */
  enqueue(command: HubCommand): Promise<CommandAnswer>;
  /** Ends when the run has ended. */
  progress(runUid: string): AsyncIterable<RunProgressRow>;
  editionsPublished(): AsyncIterable<EditionRow>;
  /** Gives back the connection that the request's statements run on. */
  close(): Promise<void>;
}
