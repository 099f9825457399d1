/**
 * A first load, a night without changes, and a night with 1 % changed, over all departments; each against a raw COPY of the first load's bytes.
 * `node --import tsx bench/night.ts [people]`, default 20000.
 */
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { makeLogger } from '../core/logger.ts';
import { advanceCity } from '../sandbox/advance-city.ts';
import { buildCity } from '../sandbox/build-city.ts';
import { forkDepartments } from '../sandbox/fork-departments.ts';
import { forkWorker } from '../server/demo/fork-worker.ts';
import type { RunSummary } from '../server/run-report.ts';
import { cpuSeconds } from './cpu-seconds.ts';
import { appendGb18030, appendTable, rawCopy } from './raw-copy.ts';
import { withBenchHub } from './with-bench-hub.ts';

const people = Number(process.argv[2] ?? 20_000);
const log = makeLogger({ level: 'error' });

function tell(name: string, seconds: number, runs: readonly RunSummary[], copySeconds: number): void {
  const read = runs.flatMap(({ streams }) => streams).reduce((sum, stream) => sum + stream.read, 0);
  const stored = runs.flatMap(({ streams }) => streams).reduce((sum, stream) => sum + stream.stored, 0);
  const states = [...new Set(runs.map(({ state }) => state))].join(', ');
  console.log(
    `${name}: ${read} rows read, ${stored} stored, ${seconds.toFixed(2)} s, ${Math.round(read / seconds)} rows/s, ${(seconds / copySeconds).toFixed(1)} x raw COPY (${states})`,
  );
  for (const run of runs) {
    console.log(
      `  ${run.department.padEnd(10)} ${run.steps.map(({ step, seconds: each }) => `${step} ${String(each ?? '-')}`).join('  ')}`,
    );
  }
}

await withBenchHub(async (hub) => {
  const dir = path.join(hub.dir, 'sandbox');
  const place = { dir, policeUrl: await hub.postgres.databaseUrl('police'), officeUrl: await hub.postgres.databaseUrl('office') };
  const city = await buildCity({ ...place, people, log });
  console.log(`city of ${people} people built in ${city.seconds.toFixed(1)} s`);

  const file = path.join(hub.dir, 'source-bytes.txt');
  for (const table of ['dm_zd', 'dw_jbxx', 'ry_jbxx', 'jq_jbxx', 'aj_jbxx', 'jf_jbxx', 'sj_ry_gx'])
    await appendTable(place.policeUrl, `select t::text from ${table} t`, file);
  await appendTable(place.officeUrl, 'select body::text || steps::text from hotline_order', file);
  await appendTable(place.officeUrl, 'select body::text from fhir_resource', file);
  const outgoing = path.join(dir, 'sftp/outgoing');
  for (const drop of readdirSync(outgoing)) {
    for (const name of readdirSync(path.join(outgoing, drop)).filter((each) => /^(fw|ryfw|wj)_.*\.csv$/.test(each)))
      await appendGb18030(path.join(outgoing, drop, name), file);
  }
  const copy = await rawCopy(hub.database, file);
  console.log(
    `raw COPY of the same bytes: ${copy.rows} lines, ${(copy.bytes / 2 ** 20).toFixed(1)} MB, ${copy.seconds.toFixed(2)} s, ${Math.round(copy.rows / copy.seconds)} lines/s`,
  );

  const sandbox = await forkDepartments({ ...place, logLevel: 'error' });
  const worker = forkWorker({ ...process.env, ...sandbox.env, DATABASE_URL: hub.url, HUB_DATA_DIR: hub.dir, HUB_LOG_LEVEL: 'error' });
  try {
    await hub.untilWorking();
    const night = async (name: string): Promise<number> => {
      const before = cpuSeconds(hub.postgres.folder, worker.pid);
      const { seconds, runs } = await hub.run('night');
      tell(name, seconds, runs, copy.seconds);
      const after = cpuSeconds(hub.postgres.folder, worker.pid);
      console.log(
        `  CPU seconds: worker ${(after.node - before.node).toFixed(1)}, PostgreSQL ${(after.postgres - before.postgres).toFixed(1)} (with the departments' databases)`,
      );
      return seconds;
    };
    const full = await night('first load');
    await night('nothing changed');
    await advanceCity({ ...place, days: 1, changeShare: 0.01, log });
    const changed = await night('1 % changed');
    console.log(`a night with 1 % changed takes ${((100 * changed) / full).toFixed(1)} % of the first load`);
  } finally {
    await worker.stop();
    await sandbox.stop();
  }
});
