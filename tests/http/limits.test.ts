/** One request for each limit of the GraphQL side, just inside it and just outside. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { defaultLimits } from '../../server/http/limits/limits.ts';
import { workedQuestions } from '../../server/worked-questions.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { createDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import type { TestApi } from '../support/start-test-api.ts';
import { leak, post, readAnswer } from './post.ts';
import type { Posted } from './post.ts';

let database: Awaited<ReturnType<typeof createDatabase>>;
let api: TestApi;
let officer: string;

beforeAll(async () => {
  database = await createDatabase();
  await fillFixture(database.database);
  api = await startTestApi(database);
  officer = await api.sign({ role: 'officer', department: 'police' });
});

afterAll(async () => {
  await api.close();
  await database.drop();
});

const ask = (query: string, variables?: unknown): Promise<Posted> =>
  post(api.url, { query, variables }, { authorization: `Bearer ${officer}` });
const times = (count: number, make: (index: number) => string) => Array.from({ length: count }, (_, index) => make(index)).join(' ');
const nested = (levels: number): string => (levels === 1 ? 'code' : `parent { ${nested(levels - 1)} }`);

function expectLimit(answer: Posted, limit: string, allowed: number): void {
  expect([answer.status, answer.extensions]).toEqual([400, { code: 'LIMIT_EXCEEDED', limit, allowed }]);
  expect(answer.text).not.toMatch(leak);
  expect(answer.data ?? null).toBeNull();
}

describe('a document', () => {
  test.each([
    ['depth', 12, (levels: number) => `{ area(code: "36") { ${nested(levels - 1)} } }`],
    ['depth', 12, (levels: number) => `{ area(code: "36") { ...Deep } } fragment Deep on Area { ${nested(levels - 1)} }`],
    [
      'aliases',
      15,
      (count: number) =>
        `{ ${times(3, (index) => `area(code: "36") { ${times(Math.ceil(count / 3), (inner) => (index * Math.ceil(count / 3) + inner < count ? `a${index}x${inner}: name` : ''))} name }`)} }`,
    ],
    ['rootFields', 10, (count: number) => `{ ${times(count, () => '__typename')} }`],
    [
      'rootFields',
      10,
      (count: number) => `{ ...Two ${times(count - 2, () => '__typename')} } fragment Two on Query { __typename ... { __typename } }`,
    ],
    [
      'directives',
      30,
      (count: number) =>
        `{ __typename ... { ${times(1, () => `__typename ${'@include(if: true) '.repeat(1)}`)} } ${''} area(code: "36") { ${times(count - 1, () => 'name @include(if: true)')} } }`,
    ],
  ] as const)('has %s of %i at most', async (limit, allowed, make) => {
    expect((await ask(make(allowed))).code).toBeUndefined();
    expectLimit(await ask(make(allowed + 1)), limit, allowed);
  });

  test('has 2,000 tokens at most', async () => {
    expect((await ask(`{ area(code: "36") { ${times(400, () => 'parent { name }')} } }`)).code).toBeUndefined();
    expectLimit(await ask(`{ area(code: "36") { ${times(2_000, () => 'name')} } }`), 'tokens', 2_000);
  });

  test('is refused again when it comes again', async () => {
    const query = `{ area(code: "36") { ${nested(20)} } }`;
    for (let again = 0; again < 3; again += 1) expectLimit(await ask(query), 'depth', 12);
    expectLimit(await post(api.url, { query, operationName: 'None' }, { authorization: `Bearer ${officer}` }), 'depth', 12);
  });

  test('of 20,000 aliases is refused before it is understood', async () => {
    const query = `{${times(20_000, (index) => `a${index.toString(36)}:edition`)}}`;
    expect(query.length).toBeLessThan(defaultLimits.bodyBytes);
    const startedAt = performance.now();
    expectLimit(await ask(query), 'tokens', 2_000);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test('whose fragments would multiply is refused by its cost, at once', async () => {
    const fragments = times(
      9,
      (index) => `fragment F${index} on Area { parent { ...F${index + 1} } successor { ...F${index + 1} } children { ...F${index + 1} } }`,
    );
    const startedAt = performance.now();
    const answer = await ask(`{ area(code: "36") { ...F0 } } ${fragments} fragment F9 on Area { code }`);
    expect([answer.status, answer.code]).toEqual([400, 'COST_EXCEEDED']);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  test.each([
    '{ __proto__: __typename }',
    'query __proto__ { __typename }',
    'query ($__proto__: Int) { cases(first: $__proto__) { nodes { id } } }',
  ])('does not use reserved names: %s', async (query) => {
    expectLimit(await ask(query), 'names', 0);
  });
});

describe('a page', () => {
  test.each([
    ['cases', 'pageItems', 100, 'cases(first: $n) { nodes { id } }'],
    ['people', 'pagePeople', 50, 'people(search: { name: "王芳" }, first: $n) { nodes { id } }'],
    ['residents', 'pagePeople', 50, 'places(first: 1) { nodes { residents(first: $n) { nodes { id } } } }'],
    ['timeline', 'pageItems', 100, 'people(search: { name: "王芳" }, first: 1) { nodes { timeline(first: $n) { nodes { at } } } }'],
  ])('of %s has a limit, written, in a variable or by default', async (_, limit, allowed, field) => {
    const literal = (first: number) => `{ ${field.replace('$n', String(first))} }`;
    expect((await ask(literal(allowed))).code).toBeUndefined();
    expectLimit(await ask(literal(allowed + 1)), limit, allowed);
    expectLimit(await ask(`query ($n: Int!) { ${field} }`, { n: allowed + 1 }), limit, allowed);
    expectLimit(await ask(`query ($n: Int! = ${allowed + 1}) { ${field} }`), limit, allowed);
  });

  test('of none or fewer is bad input', async () => {
    expect((await ask('{ cases(first: 0) { nodes { id } } }')).code).toBe('BAD_USER_INPUT');
    expect((await ask('{ cases(first: -5) { nodes { id } } }')).code).toBe('BAD_USER_INPUT');
  });
});

describe('cost', () => {
  const query = `query ($people: Int! = 1, $cases: Int! = 1, $more: Boolean! = true) { people(search: { name: "王芳" }, first: $people) { nodes { name
    cases(first: $cases) @include(if: $more) { nodes { number parties { person { name } } } } } } }`;

  test('is counted again for a cached document with other variables', async () => {
    expect((await ask(query)).code).toBeUndefined();
    const dear = await ask(query, { people: 50, cases: 50 });
    expect([dear.status, dear.extensions]).toEqual([400, { code: 'COST_EXCEEDED', cost: 17_620, limit: 3_000 }]);
    expect((await ask(query, { people: 50, cases: 50, more: false })).code).toBeUndefined();
    expect((await ask(query, { people: 50, cases: 5 })).code).toBeUndefined();
  });

  test.each(workedQuestions().map(({ name, document }) => [name, document] as const))(
    'of the worked question %s is far inside',
    async (_, document) => {
      expect((await ask(document)).code).toBeUndefined();
    },
  );
});

describe('a value', () => {
  test.each([
    ['NUL', 'a\0b'],
    ['a control character', 'a\u001bb'],
    ['a C1 control character', 'a\u0085b'],
    ['a newline in one line', 'a\nb'],
    ['too many characters', '张'.repeat(1_001)],
  ])('with %s is refused wherever it stands', async (_, name) => {
    const literal = JSON.stringify(name);
    const answers = [
      await ask(`{ people(search: { name: ${literal} }) { nodes { id } } }`),
      await ask('query ($search: PersonSearch!) { people(search: $search) { nodes { id } } }', { search: { name } }),
      await ask('query ($id: ID!) { person(id: $id) { id } }', { id: name }),
      await ask('query ($codes: [String!]) { cases(filter: { departments: $codes }) { nodes { id } } }', { codes: ['police', name] }),
    ];
    for (const answer of answers) {
      expect(answer.status).toBe(400);
      expect(['BAD_USER_INPUT', 'BAD_REQUEST']).toContain(answer.code);
      expect(answer.text).not.toMatch(leak);
    }
  });

  test('that is a list has 100 items at most', async () => {
    const query = 'query ($codes: [String!]) { cases(filter: { departments: $codes }) { nodes { id } } }';
    expect((await ask(query, { codes: Array<string>(100).fill('police') })).code).toBeUndefined();
    expectLimit(await ask(query, { codes: Array<string>(101).fill('police') }), 'listItems', 100);
  });

  test('that is wrong in many places is bad input and nothing else', async () => {
    const kinds = Array.from({ length: 150 }, (_, index) => String(index));
    const answer = await ask('query ($f: CaseFilter) { cases(filter: $f) { nodes { id } } }', { f: { kinds } });
    expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(answer.text.length).toBeLessThan(1_000);
  });

  test('is not given back whole when it is wrong', async () => {
    const answer = await ask('query ($n: Int!) { cases(first: $n) { nodes { id } } }', { n: 'x'.repeat(100_000) });
    expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(answer.text.length).toBeLessThan(1_000);
  });

  test.each(['2026-02-30T00:00:00Z', '0000-01-01T00:00:00Z', '9999-12-31T00:00:00Z'])(
    'that is no instant of a city is refused: %s',
    async (at) => {
      expect((await ask('query ($at: DateTime!) { cases(filter: { openedFrom: $at }) { nodes { id } } }', { at })).code).toBe(
        'BAD_USER_INPUT',
      );
    },
  );
});

describe('the schema', () => {
  const introspection = '{ __schema { types { name } } }';

  test('is shown to those who are signed in', async () => {
    expect((await ask(introspection)).code).toBeUndefined();
    for (const query of [
      introspection,
      '{ __type(name: "Person") { name } }',
      '{ ...S } fragment S on Query { __schema { types { name } } }',
    ]) {
      const answer = await post(api.url, { query });
      expect([answer.status, answer.code, answer.data]).toEqual([401, 'UNAUTHENTICATED', undefined]);
    }
    expect((await post(api.url, { query: '{ __typename }' })).data).toEqual({ __typename: 'Query' });
  });

  test('is shown whole to GraphiQL', async () => {
    const query = getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true, specifiedByUrl: true, oneOf: true });
    const answer = await ask(query);
    expect([answer.status, answer.code]).toEqual([200, undefined]);
    expect(answer.text).toContain('"PersonConnection"');
  });

  test('is not shown many times in one answer', async () => {
    expect((await ask(`{ ${times(4, (index) => `a${index}: __schema { types { name } }`)} }`)).code).toBe('COST_EXCEEDED');
  });

  test.each([
    '{ poeple { nodes { id } } }',
    '{ cases(filter: { kinds: [INCIDENTS] }) { nodes { id } } }',
    '{ cases(fist: 3) { nodes { id } } }',
    '{ cases { nodes { ... on Incidnt { id } } } }',
  ])('is not told by suggestions: %s', async (query) => {
    const answer = await ask(query);
    expect([answer.status, answer.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(answer.text).not.toMatch(leak);
  });

  test('is not told by suggestions for variables', async () => {
    const answer = await ask('query ($f: CaseFilter) { cases(filter: $f) { nodes { id } } }', {
      f: { kinds: ['INCIDENTS'], departmnts: [] },
    });
    expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(answer.text).not.toMatch(leak);
  });
});

test('a mutation or a subscription does not go over GET', async () => {
  for (const [query, status] of [
    ['mutation { startSync { id } }', 405],
    ['subscription { editionPublished { number } }', 405],
  ] as const) {
    const answer = await readAnswer(
      await fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`, {
        headers: { 'apollo-require-preflight': 'yes', authorization: `Bearer ${await api.sign({ role: 'integrator' })}` },
      }),
    );
    expect([answer.status, answer.code]).toEqual([status, 'BAD_REQUEST']);
  }
  expect((await database.database.pool.query('select from hub.run where requested_by like $1', ['test-%'])).rowCount).toBe(0);
});

test('a subscription does not go over POST', async () => {
  // graphql-js throws over the last two where it should refuse; fuzzing found it.
  for (const query of [
    'subscription { editionPublished { number } }',
    'subscription { editionPublished @include(if: null) { number } }',
    'subscription ($x: Boolean!) { ...S } fragment S on Subscription { ... @skip(if: $x) { editionPublished { number } } }',
  ]) {
    const answer = await ask(query);
    expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST']);
  }
});
