/** Bodies and requests that are not what they should be are answered in JSON with a closed code; other sites cannot make a browser ask. */
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import type { TestApi } from '../support/start-test-api.ts';
import { leak, post, readAnswer } from './post.ts';

let database: Awaited<ReturnType<typeof createDatabase>>;
let api: TestApi;

beforeAll(async () => {
  database = await createDatabase();
  api = await startTestApi(database);
});

afterAll(async () => {
  await api.close();
  await database.drop();
});

const typename = '{"query":"{ __typename }"';

describe('a body', () => {
  test.each([
    ['a batch', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]', 400],
    ['an empty batch', '[]', 400],
    ['a number', '12', 400],
    ['null', 'null', 400],
    ['a string', '"{ __typename }"', 400],
    ['half an object', '{"query":', 400],
    ['an empty object', '{}', 400],
    ['no query', '{"query":""}', 400],
    ['a document as JSON', '{"query":{"kind":"Document"}}', 400],
    ['variables as a list', `${typename},"variables":[]}`, 400],
    ['variables as a text', `${typename},"variables":"{}"}`, 400],
    ['extensions as a list', `${typename},"extensions":[]}`, 400],
    ['an operation’s name as a number', `${typename},"operationName":5}`, 400],
    ['a key __proto__', `${typename},"variables":{"__proto__":{"viewer":{"role":"officer"}}}}`, 400],
    ['a key __proto__ in escapes', `${typename},"\\u005f\\u005fproto__":{"x":1}}`, 400],
    ['NUL in a text', `${typename},"variables":{"x":"a\\u0000b"}}`, 400],
    ['NUL in a variable’s name', `${typename},"variables":{"a\\u0000":1}}`, 400],
    ['a lone surrogate', `${typename},"variables":{"x":"\\ud83d"}}`, 400],
    ['a lone surrogate in a name', `${typename},"variables":{"\\udc00":1}}`, 400],
    ['100,000 levels of lists', `${typename},"variables":{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}}`, 400],
    ['30,000 levels of objects', `${typename},"variables":${'{"a":'.repeat(30_000)}1${'}'.repeat(30_000)}}`, 400],
    ['100,000 open brackets', '['.repeat(100_000), 400],
    ['more than 256 KB', JSON.stringify({ query: `{ __typename } #${'x'.repeat(262_144)}` }), 413],
  ])('that is or holds %s', async (_, body, status) => {
    const answer = await post(api.url, body);
    expect([answer.status, answer.code]).toEqual([status, 'BAD_REQUEST']);
    expect(answer.text).not.toMatch(leak);
    expect(answer.data).toBeUndefined();
  });

  test.each([
    [
      'invalid UTF-8',
      'application/json',
      Buffer.concat([Buffer.from('{"query":"{ __typename } #'), Buffer.from([0xff, 0xc3, 0x28]), Buffer.from('"}')]),
      400,
    ],
    ['UTF-16', 'application/json; charset=utf-16', Buffer.from(`${typename}}`, 'utf16le'), 400],
    ['another charset', 'application/json; charset=gb18030', Buffer.from(`${typename}}`), 415],
    ['a form', 'application/x-www-form-urlencoded', Buffer.from('query={__typename}'), 400],
    ['plain text', 'text/plain', Buffer.from(`${typename}}`), 400],
    ['a document as such', 'application/graphql', Buffer.from('{ __typename }'), 400],
    ['parts', 'multipart/form-data; boundary=x', Buffer.from('--x--'), 400],
    ['no type that is one', '/;;;', Buffer.from(`${typename}}`), 400],
  ])('of %s', async (_, type, body, status) => {
    const answer = await post(api.url, body, { 'content-type': type });
    expect([answer.status, answer.code]).toEqual([status, 'BAD_REQUEST']);
    expect(answer.text).not.toMatch(leak);
  });

  test('that is compressed is not taken', async () => {
    const answer = await post(api.url, gzipSync(`${typename}}`), { 'content-encoding': 'gzip' });
    expect([answer.status, answer.code]).toEqual([415, 'BAD_REQUEST']);
  });

  test('of exactly 256 KB is taken', async () => {
    const start = '{"query":"{ __typename }"';
    const body = `${start}${' '.repeat(262_144 - start.length - 1)}}`;
    expect((await post(api.url, body)).data).toEqual({ __typename: 'Query' });
  });
});

describe('another site', () => {
  const url = () => `${api.url}/graphql?query={__typename}`;

  test.each([
    ['a link', {}],
    ['a form’s type', { 'content-type': 'text/plain' }],
    ['a form’s type with a parameter', { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' }],
  ])('cannot ask by %s', async (_, headers) => {
    const answer = await readAnswer(await fetch(url(), { headers }));
    expect([answer.status, answer.code]).toEqual([400, 'BAD_REQUEST']);
  });

  test('is told by no header that it may', async () => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin: 'https://elsewhere.example',
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a script of this one can', async () => {
    expect((await readAnswer(await fetch(url(), { headers: { 'apollo-require-preflight': 'yes' } }))).data).toEqual({
      __typename: 'Query',
    });
  });
});

test.each(['PUT', 'DELETE', 'PATCH'])('%s is answered with a code', async (method) => {
  const answer = await readAnswer(
    await fetch(`${api.url}/graphql`, { method, headers: { 'content-type': 'application/json' }, body: `${typename}}` }),
  );
  expect([answer.status, answer.code]).toEqual([405, 'BAD_REQUEST']);
});

test.each([
  ['no HTTP', 'GET /graphql HTTP/9.9\r\n\r\n', 400],
  ['a header without end', `POST /graphql HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(40_000)}\r\n\r\n`, 431],
  ['two lengths', 'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n', 400],
])('%s is answered in JSON', async (_, bytes, status) => {
  const text = await new Promise<string>((resolve, reject) => {
    const { hostname, port } = new URL(api.url);
    let received = '';
    const socket = connect(Number(port), hostname, () => socket.write(bytes));
    socket.on('data', (chunk) => (received += chunk.toString()));
    socket.on('end', () => resolve(received));
    socket.on('error', reject);
  });
  expect(text).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  expect(JSON.parse(text.slice(text.indexOf('\r\n\r\n')))).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
});
