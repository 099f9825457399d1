/**
 * Sends fuzzed documents, variable sets and bodies to an API over a small city, and prints what it answered and how fast; ends with 1 when anything was
 * answered that must not be. `node --import tsx bench/fuzz.ts [documents] [bodies] [seed]`, default 50000 10000 1.
 */
import { fillIncidents } from '../tests/graphql/fill-incidents.ts';
import { fillFixture } from '../tests/graphql/fixture.ts';
import { canariesSql, fuzzApi, renderReport } from '../tests/fuzz/fuzz-api.ts';
import { startTestApi } from '../tests/support/start-test-api.ts';
import { withBenchHub } from './with-bench-hub.ts';

const [documents = 50_000, bodies = 10_000, seed = 1] = process.argv.slice(2).map(Number);

await withBenchHub(async ({ database, url }) => {
  await fillFixture(database);
  await fillIncidents(database, 60);
  const api = await startTestApi({ database, url });
  try {
    const { rows } = await database.pool.query<{ token: string }>(canariesSql);
    const startedAt = performance.now();
    const report = await fuzzApi(api, { seed, documents, bodies, clients: 4, canaries: rows.map(({ token }) => token) });
    const seconds = (performance.now() - startedAt) / 1_000;
    console.log(`${documents} documents and ${bodies} bodies, seed ${seed}, 4 at once, ${seconds.toFixed(0)} s`);
    console.log(renderReport(report));
    console.log(`slowest: ${report.slowest}`);
    for (const fault of report.faults) console.log(`FAULT ${fault}`);
    const alive = await fetch(`${api.url}/healthz`);
    console.log(`afterwards /healthz answers ${alive.status}`);
    if (report.faultCount > 0 || alive.status !== 200) process.exitCode = 1;
  } finally {
    await api.close();
  }
});
