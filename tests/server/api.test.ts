/** The HTTP side on a real port: sign-in, errors that tell nothing, the page, health, subscriptions. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createClient } from 'graphql-ws';
import WebSocket from 'ws';
import { createDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import type { TestApi } from '../support/start-test-api.ts';

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

const edition = '{ edition { number } }';

describe('sign-in', () => {
  test('without a token public facts are answered and nobody is found', async () => {
    const answer = await api.ask('{ departments { name } people(search: { name: "张伟" }) { nodes { id } } }');
    expect(answer.status).toBe(200);
    expect(answer.body.data).toEqual({ departments: [], people: { nodes: [] } });
  });

  test.each([
    ['no JWT', () => Promise.resolve('abc')],
    ['expired', () => api.sign({ role: 'officer', ttlSeconds: -120 })],
    ['unknown role', () => api.sign({ role: 'king' })],
    // Not the last character: some of its bits are padding.
    ['tampered', async () => (await api.sign({ role: 'officer' })).replace(/.(?=.{9}$)/, (one) => (one === 'A' ? 'B' : 'A'))],
    [
      'alg none',
      () =>
        Promise.resolve(
          `${Buffer.from('{"alg":"none"}').toString('base64url')}.${Buffer.from('{"role":"officer","sub":"x"}').toString('base64url')}.x`,
        ),
    ],
  ])('a token that is not good (%s) is refused with 401 and one sentence', async (_, token) => {
    const answer = await api.ask(edition, { token: await token() });
    expect(answer.status).toBe(401);
    expect(answer.body.errors).toEqual([
      {
        message: 'The token is not accepted. Sign in again and send it as "authorization: Bearer <token>".',
        extensions: { code: 'UNAUTHENTICATED' },
      },
    ]);
  });

  test('every answer tells its edition; before the first it is 0', async () => {
    const answer = await api.ask('{ __typename }', { token: await api.sign({ role: 'analyst' }) });
    expect(answer.body.extensions?.edition).toMatchObject({ number: 0, sources: [] });
  });
});

describe('errors', () => {
  test('a time without offset in x-hub-as-of is refused', async () => {
    const answer = await api.ask(edition, { headers: { 'x-hub-as-of': '2026-01-18' } });
    expect([answer.status, answer.body.errors?.[0]?.extensions?.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test.each([
    ['broken JSON', 'application/json', '{"query":', 400],
    ['a batch', 'application/json', '[{"query":"{ __typename }"}]', 400],
    ['no body', 'application/json', '', 400],
    ['too large', 'application/json', JSON.stringify({ query: `{ __typename } #${'x'.repeat(300_000)}` }), 413],
  ])('%s is answered in JSON with a closed code', async (_, type, body, status) => {
    const response = await fetch(`${api.url}/graphql`, { method: 'POST', headers: { 'content-type': type }, body });
    const answer = (await response.json()) as { errors: { message: string; extensions: { code: string } }[] };
    expect([response.status, answer.errors[0]?.extensions.code]).toEqual([status, 'BAD_REQUEST']);
    expect(JSON.stringify(answer)).not.toMatch(/node_modules|at \w+ \(|select /);
  });

  test('a form post from another site is refused (CSRF)', async () => {
    const response = await fetch(`${api.url}/graphql?query={__typename}`, { headers: { 'content-type': 'text/plain' } });
    expect(response.status).toBe(400);
  });

  test('startSync of a department that is not connected is a client error, and needs an integrator', async () => {
    const start = 'mutation { startSync(department: "police") { id } }';
    const answer = await api.ask(start, { token: await api.sign({ role: 'integrator' }) });
    expect(answer.body.errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT');
    const refused = await api.ask(start.replace('police', 'hotline'), { token: await api.sign({ role: 'analyst' }) });
    expect(refused.body.errors).toHaveLength(1);
    const { rows } = await database.database.pool.query('select run from hub.run');
    expect(rows).toEqual([]);
  });
});

describe('the other paths', () => {
  test('health, readiness and metrics', async () => {
    const health = await fetch(`${api.url}/healthz`);
    const ready = await fetch(`${api.url}/readyz`);
    const metrics = await (await fetch(`${api.url}/metrics`)).text();
    expect([health.status, ready.status]).toEqual([200, 503]);
    expect(await ready.json()).toEqual({ ready: false, edition: null, reason: 'no edition is published yet' });
    expect(metrics).toContain('hub_edition 0');
  });

  test('GraphiQL is served whole from this origin', async () => {
    const page = await fetch(`${api.url}/graphiql/`);
    const html = await page.text();
    expect(page.status).toBe(200);
    expect(html).not.toMatch(/https?:\/\//);
    const scripts = [...html.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map((match) => match[1] ?? '');
    expect(scripts.length).toBeGreaterThan(0);
    for (const script of scripts) expect((await fetch(`${api.url}${script}`)).status).toBe(200);
  });

  test('an unknown path is a 404 in JSON', async () => {
    const response = await fetch(`${api.url}/admin`);
    expect([response.status, response.headers.get('content-type')]).toEqual([404, expect.stringContaining('application/json')]);
  });
});

test('runProgress follows a run over a WebSocket until it has ended', async () => {
  const token = await api.sign({ role: 'integrator' });
  const started = await api.ask('mutation { startSync(department: "hotline") { id state } }', { token });
  const run = started.body.data?.['startSync'] as { id: string; state: string };
  expect(run.state).toBe('QUEUED');
  const client = createClient({
    url: `${api.url.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
  });
  const states: string[] = [];
  setTimeout(() => void database.database.pool.query(`update hub.run set state = 'failed', finished_at = now()`), 400);
  for await (const { data, errors } of client.iterate<{ runProgress: { state: string } }>({
    query: 'subscription Follow($id: ID!) { runProgress(id: $id) { state } }',
    variables: { id: run.id },
  })) {
    states.push(data?.runProgress.state ?? JSON.stringify(errors));
  }
  await client.dispose();
  expect(states).toEqual(['QUEUED', 'FAILED']);
});
