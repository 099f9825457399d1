/** The hotline connector against the sandbox's REST server: first load, nights, deletions, throttling, faults, cleaning. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Connector } from '../../connectors/connector.ts';
import { makeHotlineConnector } from '../../connectors/hotline/connector.ts';
import type { HotlineOptions } from '../../connectors/hotline/connector.ts';
import { makeLogger } from '../../core/logger.ts';
import type { Departments } from '../../sandbox/start-departments.ts';
import { makeSandboxFixture, variable } from '../sandbox/departments-fixture.ts';
import type { SandboxFixture } from '../sandbox/departments-fixture.ts';
import { extractAll } from './extract-all.ts';
import { quick } from './hotline-scripted-server.ts';

const orders = 120;
let fixture: SandboxFixture;
let departments: Departments;
let connector: Connector;

const make = (options: Partial<HotlineOptions> = {}, clientSecret = variable(departments, 'HOTLINE_CLIENT_SECRET')): Connector =>
  makeHotlineConnector(
    {
      apiUrl: variable(departments, 'HOTLINE_API_URL'),
      tokenUrl: variable(departments, 'HOTLINE_TOKEN_URL'),
      clientId: variable(departments, 'HOTLINE_CLIENT_ID'),
      clientSecret,
    },
    { log: makeLogger({ level: 'silent' }), paging: { pageSize: 25 }, ...options, limits: { ...quick, ...options.limits } },
  );

beforeAll(async () => {
  fixture = await makeSandboxFixture({ orders, resources: 0 });
  departments = await fixture.start();
}, 60_000);
afterAll(() => fixture.remove());
beforeEach(() => {
  connector = make();
});
afterEach(async () => {
  await departments.faults.clear();
  await connector.close();
});

describe('loads', () => {
  test('the first load reads every order with its steps, and the categories as a snapshot', async () => {
    await connector.check(new AbortController().signal);
    const { rows, end } = await extractAll(connector, 'order');
    expect(new Set(rows.map(({ key }) => key)).size).toBe(orders);
    expect(rows[0]?.raw).toMatchObject({ status: 'closed', steps: [{ seq: 1, action: 'receive' }] });
    expect(end).toMatchObject({ asOf: '2026-01-17T16:30:00.000Z', cursor: { watermark: '2026-01-17T16:20:00.000Z' } });
    const categories = await extractAll(connector, 'category');
    expect(categories.rows.map(({ key }) => key)).toEqual(['01', '02', '03']);
    expect(categories.end).toMatchObject({ coverage: 'snapshot', cursor: {} });
  });

  test('a night reads what changed since the watermark, deletions included', async () => {
    const first = await extractAll(connector, 'order');
    await fixture.query(
      'office',
      `update hotline_order set updated_at = '2026-01-18 09:00+08', body = body || '{"updatedAt": "2026-01-18T09:00:00+08:00", "deleted": true}' where order_no = 'NC00000007'`,
    );
    await writeFile(join(fixture.dir, 'sandbox.json'), JSON.stringify({ today: '2026-01-19' }));
    const night = await extractAll(connector, 'order', { cursor: first.end.cursor });
    expect(night.rows).toMatchObject([{ key: 'NC00000007', op: 'delete', raw: null }]);
    const quiet = await extractAll(connector, 'order', { cursor: night.end.cursor });
    expect(quiet.rows).toEqual([]);
    const full = await extractAll(connector, 'order', { cursor: night.end.cursor, full: true });
    expect(full.rows).toHaveLength(orders);
  });

  test('stays under ten requests a second', async () => {
    const patient = make({ paging: { pageSize: 6 }, limits: { retries: 0 } });
    await sleep(1_100); // what other tests asked for counts too
    const started = performance.now();
    await extractAll(patient, 'order');
    expect(performance.now() - started).toBeGreaterThan(2_000);
    await patient.close();
  });
});

describe('faults', () => {
  test.each([
    'http-429',
    'http-503',
    'http-500',
    'unauthorized-once',
    'login-page',
    'truncated-body',
    'empty-page',
    'cursors-expired',
  ] as const)('%s in the middle is survived and nothing is lost', async (fault) => {
    const onPage = (_page: unknown, index: number): void => {
      if (index === 1) void departments.faults.turnOn('hotline', fault, { times: 1, milliseconds: 500 });
    };
    const { rows } = await extractAll(connector, 'order', { onPage });
    expect(new Set(rows.map(({ key }) => key)).size).toBe(orders);
  });

  test.each([
    ['foreign-next', 'SOURCE_CONTRACT'],
    ['cyclic-next', 'SOURCE_CONTRACT'],
    ['redirect', 'SOURCE_CONTRACT'],
    ['login-page', 'SOURCE_CONTRACT'],
    ['down', 'SOURCE_UNREACHABLE'],
    ['drip', 'SOURCE_UNREACHABLE'],
    ['sign-in-fails', 'SOURCE_UNREACHABLE'],
  ] as const)('%s for good is one clear error', async (fault, code) => {
    const impatient = make({ limits: { retries: 1, pageDeadline: 500 } });
    await departments.faults.turnOn('hotline', fault);
    const failure = extractAll(impatient, 'order');
    await expect(failure).rejects.toMatchObject({ name: 'HubError', code });
    await expect(failure).rejects.toThrow(/hotline/);
    await impatient.close();
  });

  test('a wrong secret is refused, naming its variable', async () => {
    const wrong = make({}, 'not-the-secret');
    const failure = wrong.check(new AbortController().signal);
    await expect(failure).rejects.toMatchObject({ code: 'SOURCE_REFUSED', retryable: false });
    await expect(failure).rejects.toThrow(/hotline.*HOTLINE_CLIENT_SECRET/);
    await expect(failure).rejects.not.toThrow(/not-the-secret/);
    await wrong.close();
  });
});
