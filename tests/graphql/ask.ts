/** Asks the graph over a fixture as some viewer and edition, and tells which statements were sent. */
import { graphql } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { HubContext } from '../../resolvers/context.ts';
import { makeDisclosureBook } from '../../resolvers/disclosure-book.ts';
import { makeLoaders } from '../../resolvers/loaders.ts';
import { makeGrantDoor } from '../../store/access/grant-door.ts';
import { makeAccessDoor } from '../../store/access/list-accesses.ts';
import { openRequestSession } from '../../store/access/request-session.ts';
import type { Database } from '../../store/database.ts';
import { makeStewardDoor } from '../../store/decisions/steward-door.ts';
import { makeReader } from '../../store/read/reader.ts';
import type { Viewer } from '../../store/read/viewer.ts';

export interface Question {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly viewer: Viewer | null;
  readonly asOf?: Date | null;
  /** Secret of a grant. */
  readonly grant?: string | null;
  readonly enqueue?: HubContext['enqueue'];
}

export interface Answer {
  readonly result: ExecutionResult;
  readonly statements: readonly string[];
  /** Subject → fields that the answer told. */
  readonly disclosures: Readonly<Record<string, readonly string[]>>;
}

export function officer(department: string): Viewer {
  return { role: 'officer', department, subject: `officer-${department}` };
}

async function* nothing(): AsyncGenerator<never> {
  // No run is under way in a fixture.
}

/** The context that a server would build for the question. */
export async function contextOf(
  database: Database,
  question: Omit<Question, 'query' | 'variables'>,
  statements: string[] = [],
): Promise<HubContext> {
  const { viewer } = question;
  const identity = {
    grant: question.grant ?? null,
    principal: viewer?.subject ?? null,
    office: viewer?.role === 'officer' ? viewer.department : null,
    asOf: question.asOf ?? null,
  };
  const session = openRequestSession(database, identity);
  const opening = await session.open();
  const { grant } = opening;
  const edition = opening.edition ?? { number: 0, publishedAt: new Date(0) };
  const reader = makeReader(session, {
    edition,
    viewer,
    grant,
    cursorSecret: 'fixture',
    onStatement: (name) => statements.push(name),
  });
  return {
    reader,
    viewer: question.viewer,
    edition,
    loaders: makeLoaders(reader),
    normaliseSearch: {
      name: (text) => ({ tokens: /^[a-z]+$/i.test(text) ? latin(text) : [{ kind: 'name', token: text.trim() }] }),
      pinyin: (text) => ({ tokens: latin(text) }),
      citizenId: (text) => ({ tokens: /^\d{17}[\dX]$/.test(text) ? [{ kind: 'citizen_id', token: text }] : [] }),
      phone: (text) => ({ tokens: /^1\d{10}$/.test(text) ? [{ kind: 'phone', token: text }] : [] }),
      text: (text) => text.trim(),
    },
    grant,
    disclosures: makeDisclosureBook(),
    // The rate of searches is tested over HTTP.
    takeSearch: () => Promise.resolve(),
    grants: makeGrantDoor(database, reader, () => undefined),
    operation: null,
    steward: makeStewardDoor(database, viewer),
    accesses: makeAccessDoor(database, reader, grant),
    enqueue: question.enqueue ?? (() => Promise.resolve({ runUids: [] })),
    progress: nothing,
    editionsPublished: nothing,
    close: () => session.end(),
  };
}

export async function ask(schema: GraphQLSchema, database: Database, question: Question): Promise<Answer> {
  const statements: string[] = [];
  const contextValue = await contextOf(database, question, statements);
  try {
    const result = await graphql({ schema, source: question.query, variableValues: question.variables ?? {}, contextValue });
    return { result, statements, disclosures: contextValue.disclosures.entries() };
  } finally {
    await contextValue.close();
  }
}

function latin(text: string) {
  const token = text.toLowerCase();
  return [
    { kind: 'pinyin', token },
    { kind: 'initials', token },
  ] as const;
}
