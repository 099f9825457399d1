/** The WebSocket has the same limits as HTTP, and carries subscriptions only. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import type { Client } from 'graphql-ws';
import WebSocket from 'ws';
import { createDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import type { TestApi } from '../support/start-test-api.ts';
import { leak } from './post.ts';

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

async function clientOf(role: string | null): Promise<Client> {
  const token = role === null ? null : await api.sign({ role });
  return createClient({
    url: `${api.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: token === null ? {} : { authorization: `Bearer ${token}` },
  });
}

/** What the server says of a subscription that it does not begin. */
async function refused(client: Client, query: string, variables: Record<string, unknown> = {}): Promise<unknown> {
  const errors = await new Promise<unknown>((resolve) => {
    client.subscribe(
      { query, variables },
      { next: (value) => resolve(value), error: (error) => resolve(error), complete: () => resolve('complete') },
    );
  });
  expect(JSON.stringify(errors)).not.toMatch(leak);
  return (errors as { extensions?: { code?: string } }[])[0]?.extensions?.code ?? errors;
}

test.each([
  ['a query', 'analyst', '{ departments { name } }', 'BAD_REQUEST'],
  ['a mutation', 'integrator', 'mutation { startSync { id } }', 'BAD_REQUEST'],
  ['no document', 'analyst', '{ departments', 'GRAPHQL_PARSE_FAILED'],
  ['an unknown field', 'analyst', 'subscription { editionPublised { number } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['many tokens', 'analyst', `subscription { editionPublished { ${'number '.repeat(2_000)} } }`, 'LIMIT_EXCEEDED'],
  [
    'many aliases',
    'analyst',
    `subscription { editionPublished { ${Array.from({ length: 16 }, (_, index) => `a${index}: number`).join(' ')} } }`,
    'LIMIT_EXCEEDED',
  ],
  ['a document that is not trusted', 'app', 'subscription { editionPublished { number } }', 'DOCUMENT_NOT_TRUSTED'],
  ['a text with NUL', 'analyst', 'subscription { runProgress(id: "a\\u0000") { read } }', 'BAD_USER_INPUT'],
] as const)('%s is refused', async (_, role, query, code) => {
  const client = await clientOf(role);
  expect(await refused(client, query)).toBe(code);
  await client.dispose();
});

test('a bad token is refused', async () => {
  const client = createClient({
    url: `${api.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    retryAttempts: 0,
    connectionParams: { authorization: 'Bearer x.y.z' },
  });
  expect(await refused(client, 'subscription { editionPublished { number } }')).toBe('UNAUTHENTICATED');
  await client.dispose();
});

test('a socket carries ten subscriptions', async () => {
  const client = await clientOf('analyst');
  const stops = Array.from({ length: 10 }, () =>
    client.subscribe(
      { query: 'subscription { editionPublished { number } }' },
      { next: () => undefined, error: () => undefined, complete: () => undefined },
    ),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(await refused(client, 'subscription { editionPublished { number } }')).toBe('LIMIT_EXCEEDED');
  for (const stop of stops) stop();
  await client.dispose();
});

test.each([
  ['too large', () => 'x'.repeat(300_000)],
  ['no JSON', () => '{'],
  ['no message of the protocol', () => '{"type":"drop"}'],
  ['bytes', () => Buffer.from([0xff, 0x00])],
])('a message that is %s closes the socket and nothing else', async (_, message) => {
  const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.on('close', (code, reason) => resolve({ code, reason: reason.toString() }));
    socket.on('error', () => undefined);
  });
  await new Promise((resolve) => socket.on('open', resolve));
  socket.send(message());
  const { code, reason } = await closed;
  expect(code).toBeGreaterThanOrEqual(1_000);
  expect(reason).not.toMatch(leak);
  expect((await fetch(`${api.url}/healthz`)).status).toBe(200);
});
