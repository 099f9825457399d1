/** Statements do not grow with rows; pages join without gaps; cursors are good for one list, edition and role. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { HubError } from '../../core/hub-error.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { openDatabase } from '../../store/database.ts';
import type { Database } from '../../store/database.ts';
import { createDatabase } from '../support/database.ts';
import { ask, officer } from './ask.ts';
import type { Question } from './ask.ts';
import { fillIncidents } from './fill-incidents.ts';
import { fillFixture } from './fixture.ts';

const schema = makeHubSchema();
let borrowed: Awaited<ReturnType<typeof createDatabase>>;
let database: Database;

beforeAll(async () => {
  borrowed = await createDatabase();
  await fillFixture(borrowed.database);
  await fillIncidents(borrowed.database, 60);
  database = openDatabase({ url: borrowed.url, max: 1 });
});
afterAll(async () => {
  await database.close();
  await borrowed.drop();
});

const deep = `query ($first: Int!) {
  cases(first: $first, filter: { kinds: [INCIDENT] }) { nodes {
    number department { key name } category { name } area { name } handler { name } title events { action }
    place { address area { path { name } } station { name } compound { name } residents(first: 2) { nodes { name } } cases(first: 2) { nodes { number } } }
    parties { role person { name residences { place { address } record { name } } household { people { name } } records { name } cases(first: 3) { nodes { number place { address } } }
      facts { value } identity { links { rule } } timeline(first: 3) { nodes { at case { number } } } } }
    related { case { number } } records { name }
  } }
}`;

function codes(errors: readonly { readonly originalError?: Error | undefined }[] | undefined): unknown[] {
  return (errors ?? []).map(({ originalError }) => (originalError instanceof HubError ? originalError.code : originalError));
}

interface CasePage {
  readonly cases: {
    readonly nodes: { readonly number: string }[];
    readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
  };
}

async function pageOf(question: Omit<Question, 'query'>): Promise<CasePage['cases']> {
  const query = `query ($first: Int! = 7, $after: String, $filter: CaseFilter, $orderBy: CaseOrder! = OPENED_DESC) {
    cases(first: $first, after: $after, filter: $filter, orderBy: $orderBy) { nodes { number } pageInfo { endCursor hasNextPage } } }`;
  const { result } = await ask(schema, database, { query, ...question });
  expect(result.errors).toBeUndefined();
  return (result.data as unknown as CasePage).cases;
}

describe('statements', () => {
  test('are as many for 50 rows as for 10, on every level', async () => {
    const ten = await ask(schema, database, { query: deep, variables: { first: 10 }, viewer: officer('police') });
    const fifty = await ask(schema, database, { query: deep, variables: { first: 50 }, viewer: officer('police') });
    expect(ten.result.errors).toBeUndefined();
    expect(fifty.result.errors).toBeUndefined();
    expect([...fifty.statements].sort()).toEqual([...ten.statements].sort());
  });

  test('stay few for a person with home, ten cases, their places and parties', async () => {
    const query = `{ people(search: { name: "王芳" }) { nodes { name residences { place { address } } cases(first: 10) { nodes { number place { address } parties { person { name } } } } } } }`;
    const { statements } = await ask(schema, database, { query, viewer: officer('police') });
    expect(statements.length).toBeLessThanOrEqual(7);
  });
});

describe('pages', () => {
  test.each(['OPENED_DESC', 'OPENED_ASC', 'DEADLINE_ASC'])(
    'join without gaps or repeats in order %s, many cases at one instant',
    async (orderBy) => {
      const whole = await pageOf({ viewer: officer('police'), variables: { first: 100, orderBy } });
      const joined: string[] = [];
      let after: string | null = null;
      for (let more = true; more;) {
        const page: CasePage['cases'] = await pageOf({ viewer: officer('police'), variables: { first: 7, after, orderBy } });
        joined.push(...page.nodes.map(({ number }) => number));
        ({ endCursor: after, hasNextPage: more } = page.pageInfo);
      }
      expect(joined).toEqual(whole.nodes.map(({ number }) => number));
      expect(whole.nodes.length).toBeGreaterThan(orderBy === 'DEADLINE_ASC' ? 0 : 60);
    },
  );

  test.each([
    ['places(near: { longitude: 115.9, latitude: 28.67, metres: 900 }, first: 7, after: $after)', 'places'],
    ['places(search: "长街", first: 7, after: $after)', 'places'],
    ['organizations(first: 1, after: $after)', 'organizations'],
    ['runs(first: 1, after: $after)', 'runs'],
  ])('of %s go on to the end', async (field, name) => {
    const seen: string[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const query = `query ($after: String) { ${field} { nodes { id } pageInfo { endCursor hasNextPage } } }`;
      const { result } = await ask(schema, database, { query, variables: { after }, viewer: officer('police') });
      expect(result.errors).toBeUndefined();
      const page = (result.data as Record<string, { nodes: { id: string }[]; pageInfo: { endCursor: string; hasNextPage: boolean } }>)[
        name
      ];
      seen.push(...(page?.nodes ?? []).map(({ id }) => id));
      after = page?.pageInfo.endCursor ?? null;
      more = page?.pageInfo.hasNextPage ?? false;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(1);
  });

  test.each([0, -1, 101])('of %d items are refused', async (first) => {
    const { result, statements } = await ask(schema, database, {
      query: `{ cases(first: ${first}) { nodes { id } } }`,
      viewer: officer('police'),
    });
    expect(codes(result.errors)).toEqual(['BAD_INPUT']);
    expect(statements).toEqual([]);
  });

  test('of people are bounded at 50', async () => {
    const { result } = await ask(schema, database, {
      query: '{ people(search: { name: "王" }, first: 51) { nodes { id } } }',
      viewer: officer('police'),
    });
    expect(codes(result.errors)).toEqual(['BAD_INPUT']);
  });
});

describe('a cursor', () => {
  const query = 'query ($after: String, $filter: CaseFilter) { cases(first: 3, after: $after, filter: $filter) { nodes { number } } }';

  test.each([
    [
      'with one character changed',
      (cursor: string) => ({
        after: cursor.slice(0, -2) + (cursor.at(-2) === 'A' ? 'B' : 'A') + cursor.slice(-1),
        viewer: officer('police'),
      }),
    ],
    ['cut short', (cursor: string) => ({ after: cursor.slice(0, 12), viewer: officer('police') })],
    ['that is none', () => ({ after: '张三', viewer: officer('police') })],
    ['of another role', (cursor: string) => ({ after: cursor, viewer: { role: 'analyst', department: null, subject: 'a' } as const })],
    ['of another department', (cursor: string) => ({ after: cursor, viewer: officer('hotline') })],
    ['of another edition', (cursor: string) => ({ after: cursor, viewer: officer('police'), asOf: new Date('2026-01-18T00:00:00Z') })],
    ['of another filter', (cursor: string) => ({ after: cursor, viewer: officer('police'), filter: { open: true } })],
  ])('%s is refused as bad input', async (_, foreign) => {
    const page = await pageOf({ viewer: officer('police'), variables: { first: 3 } });
    const { after, filter, ...question } = { filter: undefined, ...foreign(page.pageInfo.endCursor) };
    const { result } = await ask(schema, database, {
      query,
      variables: { after, ...(filter === undefined ? {} : { filter }) },
      ...question,
    });
    expect(codes(result.errors)).toEqual(['BAD_INPUT']);
  });
});
