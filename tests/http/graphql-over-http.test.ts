/** The audit suite of GraphQL over HTTP: no MUST may fail. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditServer } from 'graphql-http';
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

test('every MUST of the specification is kept', async () => {
  const token = await api.sign({ role: 'analyst' });
  const results = await auditServer({
    url: `${api.url}/graphql`,
    // Prevention of cross-site requests wants a header that a form cannot send; the suite's GET requests have none of their own.
    fetchFn: (url: string, init: RequestInit = {}) =>
      fetch(url, {
        ...init,
        headers: { 'apollo-require-preflight': 'yes', authorization: `Bearer ${token}`, ...(init.headers as Record<string, string>) },
      }),
  });
  const failed = results.filter((result) => result.status !== 'ok');
  expect(failed.filter(({ name }) => name.startsWith('MUST')).map(({ id, name }) => `${id} ${name}`)).toEqual([]);
  expect(results.filter(({ name }) => name.startsWith('MUST')).length).toBeGreaterThan(10);
  process.stdout.write(
    `graphql-http audit: ${results.length - failed.length} of ${results.length} ok; not: ${failed.map(({ id, name }) => `${id} ${name}`).join('; ')}\n`,
  );
});
