/** Fuzzed documents and bodies against a started API: closed codes only, no 500, nothing of the vault, and it goes on. bench/fuzz.ts sends many more. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { fillIncidents } from '../graphql/fill-incidents.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { createDatabase } from '../support/database.ts';
import { startTestApi } from '../support/start-test-api.ts';
import type { TestApi } from '../support/start-test-api.ts';
import { canariesSql, fuzzApi, renderReport } from './fuzz-api.ts';

let database: Awaited<ReturnType<typeof createDatabase>>;
let api: TestApi;

beforeAll(async () => {
  database = await createDatabase();
  await fillFixture(database.database);
  await fillIncidents(database.database, 60);
  api = await startTestApi(database);
});

afterAll(async () => {
  await api.close();
  await database.drop();
});

test('2,000 documents and 500 bodies are answered', async () => {
  const { rows } = await database.database.pool.query<{ token: string }>(canariesSql);
  expect(rows.length).toBeGreaterThan(0);
  const report = await fuzzApi(api, {
    seed: 20_260_118,
    documents: 2_000,
    bodies: 500,
    clients: 4,
    canaries: rows.map(({ token }) => token),
  });
  process.stdout.write(renderReport(report));
  expect(report.faults).toEqual([]);
  // Many must be carried out, or nothing is proven.
  expect(report.codes['ok']).toBeGreaterThan(500);
  const alive = await api.ask('{ cases(first: 1) { nodes { id } } }', { token: await api.sign({ role: 'officer', department: 'police' }) });
  expect([alive.status, alive.body.errors]).toEqual([200, undefined]);
}, 180_000);
