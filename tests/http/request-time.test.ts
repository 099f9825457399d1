/** Time is bounded: a request has its seconds, a statement has fewer, and what comes too late is thrown away. */
import { request as httpRequest } from 'node:http';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { makeLogger } from '../../core/logger.ts';
import { findFreePort } from '../../server/find-free-port.ts';
import { makeNormaliseSearch } from '../../server/http/normalise-search.ts';
import { startApi } from '../../server/http/start-api.ts';
import type { ApiOptions, RunningApi } from '../../server/http/start-api.ts';
import { openDatabase } from '../../store/database.ts';
import type { Database } from '../../store/database.ts';
import { makeAuditLog } from '../../store/audit/make-audit-log.ts';
import { createDatabase } from '../support/database.ts';
import { post } from './post.ts';

let borrowed: Awaited<ReturnType<typeof createDatabase>>;
let bounded: Database;

beforeAll(async () => {
  borrowed = await createDatabase();
  bounded = openDatabase({ url: borrowed.url, max: 4, statementTimeout: 300 });
});

afterAll(async () => {
  await bounded.close();
  await borrowed.drop();
});

async function withApi(options: Pick<ApiOptions, 'database' | 'limits'>, callback: (api: RunningApi) => Promise<void>): Promise<void> {
  const api = await startApi({
    verify: () => Promise.resolve({ viewer: { role: 'analyst', department: null, subject: 'test' }, issuedAt: 0 }),
    cursorSecret: 'test',
    normaliseSearch: makeNormaliseSearch(() => '2026-01-18'),
    command: () => Promise.resolve({ runUids: [] }),
    onEmergency: () => undefined,
    port: await findFreePort(44_000 + Math.floor(Math.random() * 10_000)),
    log: makeLogger({ level: 'silent' }),
    audit: makeAuditLog(borrowed.database),
    ...options,
  });
  try {
    await callback(api);
  } finally {
    await api.close();
  }
}

/** Nobody else can read the table while the callback runs. */
async function withLock(table: string, callback: () => Promise<void>): Promise<void> {
  const client = await borrowed.database.pool.connect();
  try {
    await client.query(`begin; lock table ${table} in access exclusive mode`);
    await callback();
  } finally {
    await client.query('rollback');
    client.release();
  }
}

test('a request that takes too long is answered with a code, and its late answer harms nobody', () =>
  withApi({ database: borrowed.database, limits: { requestMilliseconds: 400 } }, async ({ url }) => {
    await withLock('hub.edition', async () => {
      const startedAt = performance.now();
      const answers = await Promise.all([1, 2, 3].map(() => post(url, { query: '{ edition { number } }' })));
      expect(performance.now() - startedAt).toBeLessThan(3_000);
      for (const answer of answers) expect([answer.status, answer.code]).toEqual([503, 'REQUEST_TIMEOUT']);
    });
    for (let again = 0; again < 5; again += 1) expect((await post(url, { query: '{ __typename }' })).data).toEqual({ __typename: 'Query' });
  }));

test('a statement that takes too long is given up, and said with a code', () =>
  withApi({ database: bounded }, async ({ url }) => {
    await withLock('hub.handler_record', async () => {
      const startedAt = performance.now();
      const answer = await post(url, { query: '{ departments { name } }' });
      expect(performance.now() - startedAt).toBeLessThan(5_000);
      expect([answer.code, answer.data]).toEqual(['REQUEST_TIMEOUT', null]);
    });
  }));

test('the store’s own pool has no such bound', async () => {
  const shown = async (database: Database) =>
    (await database.pool.query<{ statement_timeout: string }>('show statement_timeout')).rows[0]?.statement_timeout;
  const knexShown = await bounded.knex.raw<{ rows: { statement_timeout: string }[] }>('show statement_timeout');
  expect([await shown(borrowed.database), await shown(bounded), knexShown.rows[0]?.statement_timeout]).toEqual(['0', '300ms', '300ms']);
});

test('a body that never ends is given up', () =>
  withApi({ database: borrowed.database, limits: { requestMilliseconds: 300 } }, async ({ url }) => {
    const status = await new Promise<number | string>((resolve) => {
      const sending = httpRequest(`${url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': '1000' },
      });
      sending.on('response', (response) => {
        response.resume();
        resolve(response.statusCode ?? 0);
      });
      sending.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
      sending.write('{"query":');
    });
    expect(status).toBe(503);
    expect((await post(url, { query: '{ __typename }' })).status).toBe(200);
  }));
