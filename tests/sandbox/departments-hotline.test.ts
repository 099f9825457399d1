/** The hotline's REST API as its contract describes it. */
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Departments } from '../../sandbox/start-departments.ts';
import { makeSandboxFixture, variable } from './departments-fixture.ts';
import type { SandboxFixture } from './departments-fixture.ts';

interface Page {
  readonly items: readonly { orderNo: string; updatedAt: string; content: string; steps?: readonly { seq: number }[] }[];
  readonly next: string | null;
  readonly asOf: string;
}

describe('hotline', () => {
  let fixture: SandboxFixture;
  let departments: Departments;
  let token: string;

  const requestToken = (form: Record<string, string>, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(variable(departments, 'HOTLINE_TOKEN_URL'), { method: 'POST', body: new URLSearchParams(form), headers });
  const credentials = (): { client_id: string; client_secret: string } => {
    return { client_id: variable(departments, 'HOTLINE_CLIENT_ID'), client_secret: variable(departments, 'HOTLINE_CLIENT_SECRET') };
  };
  const get = (path: string, bearer = token): Promise<Response> =>
    fetch(`${variable(departments, 'HOTLINE_API_URL')}${path}`, { headers: { authorization: `Bearer ${bearer}` } });
  const page = async (query: string): Promise<Page> => (await (await get(`/v1/orders?${query}`)).json()) as Page;

  beforeAll(async () => {
    fixture = await makeSandboxFixture();
    departments = await fixture.start({ requestsPerSecond: 1_000 });
    const answer = (await (await requestToken({ grant_type: 'client_credentials', ...credentials() })).json()) as { access_token: string };
    token = answer.access_token;
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await departments.faults.clear();
  });
  afterAll(() => fixture.remove());

  test('a token is given for the secret in the form or in the header, for 10 minutes', async () => {
    const { client_id: id, client_secret: secret } = credentials();
    const basic = { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` };
    const answer = await requestToken({ grant_type: 'client_credentials', scope: 'orders.read' }, basic);
    expect(await answer.json()).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    expect((await requestToken({ grant_type: 'client_credentials', client_id: id, client_secret: 'wrong' })).status).toBe(401);
    expect((await requestToken({ grant_type: 'password', client_id: id, client_secret: secret })).status).toBe(400);
  });

  test('without a token, or with one of 10 minutes ago, 401', async () => {
    expect((await get('/v1/orders', 'nonsense')).status).toBe(401);
    const now = Date.now();
    jest.spyOn(Date, 'now').mockReturnValue(now + 601_000);
    expect((await get('/v1/orders')).status).toBe(401);
  });

  test('pages run through all orders once, in order of (updatedAt, orderNo)', async () => {
    const seen: string[] = [];
    let next: string | null = null;
    do {
      const one: Page = await page(`pageSize=10${next === null ? '' : `&cursor=${encodeURIComponent(next)}`}`);
      seen.push(...one.items.map((item) => item.orderNo));
      expect(one.asOf).toBe('2026-01-17T16:30:00.000Z');
      next = one.next;
    } while (next !== null);
    expect(seen).toHaveLength(25);
    expect(seen).toEqual([...seen].sort());
  });

  test('updatedSince is inclusive; steps come when they are asked for', async () => {
    const since = await page(`include=steps&updatedSince=${encodeURIComponent('2026-01-01T00:12:00+08:00')}`);
    expect(since.items.map((item) => item.orderNo)).toEqual(['NC00000024', 'NC00000025']);
    expect(since.items[0]).toMatchObject({ content: '路灯不亮 "quoted"', steps: [{ seq: 1, action: 'receive' }] });
    expect((await page('pageSize=1')).items[0]).not.toHaveProperty('steps');
  });

  test('an order that changes while it is paged over moves to the end', async () => {
    const first = await page('pageSize=5');
    await fixture.query('office', `update hotline_order set updated_at = '2026-01-10T00:00:00Z' where order_no = 'NC00000002'`);
    const rest = await page(`pageSize=500&cursor=${encodeURIComponent(first.next ?? '')}`);
    expect(rest.items.at(-1)?.orderNo).toBe('NC00000002');
    expect(rest.items).toHaveLength(21);
  });

  test('a cursor of half an hour ago has expired; one of nobody is refused', async () => {
    const { next } = await page('pageSize=5');
    const path = `/v1/orders?cursor=${encodeURIComponent(next ?? '')}`;
    expect((await get(path)).status).toBe(200);
    await departments.faults.turnOn('hotline', 'cursors-expired');
    expect((await get(path)).status).toBe(410);
    expect((await get('/v1/orders?cursor=abc')).status).toBe(400);
    expect((await get('/v1/orders?pageSize=501')).status).toBe(400);
    expect((await get('/v1/orders?updatedSince=yesterday')).status).toBe(400);
  });

  test('single orders, steps and categories; a withdrawn order is gone', async () => {
    await fixture.query('office', `update hotline_order set body = body || '{"deleted": true}' where order_no = 'NC00000009'`);
    expect(await (await get('/v1/orders/NC00000008')).json()).toMatchObject({ orderNo: 'NC00000008' });
    expect(await (await get('/v1/orders/NC00000008/steps')).json()).toHaveLength(1);
    expect((await get('/v1/orders/NC00000009')).status).toBe(404);
    expect((await get('/v1/orders/NC77777777')).status).toBe(404);
    expect(await (await get('/v1/categories')).json()).toHaveLength(3);
    const listed = await page('pageSize=500');
    expect(listed.items.find((item) => item.orderNo === 'NC00000009')).toMatchObject({ deleted: true });
  });

  test('the eleventh request within a second is told to wait', async () => {
    const strict = await fixture.start();
    const answers = await Promise.all(
      Array.from({ length: 11 }, async () => {
        const form = new URLSearchParams({ grant_type: 'client_credentials', ...credentials() });
        const { access_token: bearer } = (await (
          await fetch(variable(strict, 'HOTLINE_TOKEN_URL'), { method: 'POST', body: form })
        ).json()) as { access_token: string };
        return bearer;
      }),
    );
    const replies = await Promise.all(
      answers.map((bearer) =>
        fetch(`${variable(strict, 'HOTLINE_API_URL')}/v1/categories`, { headers: { authorization: `Bearer ${bearer}` } }),
      ),
    );
    const turnedAway = replies.filter((reply) => reply.status === 429);
    expect(turnedAway).toHaveLength(1);
    expect(Number(turnedAway[0]?.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    await strict.stop();
  });
});
