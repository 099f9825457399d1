/** The fault switches, shown on the hotline: what a test turns on is what a client meets. */
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Departments } from '../../sandbox/start-departments.ts';
import { makeSandboxFixture, variable } from './departments-fixture.ts';
import type { SandboxFixture } from './departments-fixture.ts';

describe('fault switches', () => {
  let fixture: SandboxFixture;
  let departments: Departments;
  let token: string;

  const requestToken = (): Promise<Response> =>
    fetch(variable(departments, 'HOTLINE_TOKEN_URL'), {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: variable(departments, 'HOTLINE_CLIENT_ID'),
        client_secret: variable(departments, 'HOTLINE_CLIENT_SECRET'),
      }),
    });
  const get = (query = ''): Promise<Response> =>
    fetch(`${variable(departments, 'HOTLINE_API_URL')}/v1/orders${query}`, {
      headers: { authorization: `Bearer ${token}` },
      redirect: 'manual',
    });

  beforeAll(async () => {
    fixture = await makeSandboxFixture();
    departments = await fixture.start({ requestsPerSecond: 1_000 });
    token = ((await (await requestToken()).json()) as { access_token: string }).access_token;
  });
  afterEach(() => departments.faults.clear());
  afterAll(() => fixture.remove());

  test('down: refused, then the same port again', async () => {
    await departments.faults.turnOn('hotline', 'down');
    await expect(get()).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } });
    await departments.faults.turnOff('hotline');
    expect((await get()).status).toBe(200);
  });

  test('http-500 so many times', async () => {
    await departments.faults.turnOn('hotline', 'http-500', { times: 2 });
    expect([(await get()).status, (await get()).status, (await get()).status]).toEqual([500, 500, 200]);
  });

  test('429 says seconds, 503 says a date', async () => {
    await departments.faults.turnOn('hotline', 'http-429', { times: 1, milliseconds: 1_500 });
    const throttled = await get();
    expect([throttled.status, throttled.headers.get('retry-after')]).toEqual([429, '2']);
    await departments.faults.turnOn('hotline', 'http-503', { times: 1, milliseconds: 60_000 });
    const closed = await get();
    expect(closed.status).toBe(503);
    expect(Date.parse(closed.headers.get('retry-after') ?? '')).toBeGreaterThan(Date.now() + 50_000);
  });

  test('unauthorized-once, a login page with 200, a redirect inwards', async () => {
    await departments.faults.turnOn('hotline', 'unauthorized-once');
    expect([(await get()).status, (await get()).status]).toEqual([401, 200]);
    await departments.faults.turnOn('hotline', 'login-page', { times: 1 });
    const page = await get();
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    await departments.faults.turnOn('hotline', 'redirect', { times: 1 });
    expect((await get()).headers.get('location')).toContain('169.254.169.254');
  });

  test('a body is cut half way', async () => {
    await departments.faults.turnOn('hotline', 'truncated-body', { times: 1 });
    const answer = await get();
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow();
  });

  test('the token endpoint fails while the API goes on', async () => {
    await departments.faults.turnOn('hotline', 'sign-in-fails');
    expect((await requestToken()).status).toBe(500);
    expect((await get()).status).toBe(200);
  });

  test('next on another host, next in a circle, an empty page in the middle', async () => {
    const next = async (query: string): Promise<{ items: unknown[]; next: string }> => (await (await get(query)).json()) as never;
    await departments.faults.turnOn('hotline', 'foreign-next', { times: 1 });
    expect((await next('?pageSize=5')).next).toContain('203.0.113.7');
    const { next: cursor } = await next('?pageSize=5');
    const second = `?pageSize=5&cursor=${encodeURIComponent(cursor)}`;
    await departments.faults.turnOn('hotline', 'cyclic-next');
    expect((await next(second)).next).toBe(cursor);
    await departments.faults.clear();
    await departments.faults.turnOn('hotline', 'empty-page');
    const empty = await next(second);
    expect(empty.items).toEqual([]);
    expect((await next(`?pageSize=5&cursor=${encodeURIComponent(empty.next)}`)).items).toHaveLength(5);
  });

  test('slow waits', async () => {
    await departments.faults.turnOn('hotline', 'slow', { times: 1, milliseconds: 300 });
    const started = performance.now();
    await get();
    expect(performance.now() - started).toBeGreaterThan(290);
  });
});
