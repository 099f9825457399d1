/**
 * How right persons, places and matters are: a sandbox city through the whole hub, held against its truth.
 * `node --import tsx bench/accuracy.ts [people] [examples of each miss]`, default 20000 and 0.
 */
import path from 'node:path';
import { makeLogger } from '../core/logger.ts';
import { buildCity } from '../sandbox/build-city.ts';
import { forkDepartments } from '../sandbox/fork-departments.ts';
import { forkWorker } from '../server/demo/fork-worker.ts';
import { judgeMatters } from './judge-matters.ts';
import { judgePersons } from './judge-persons.ts';
import { judgePlaces } from './judge-places.ts';
import { withBenchHub } from './with-bench-hub.ts';

const people = Number(process.argv[2] ?? 20_000);
const examples = Number(process.argv[3] ?? 0);

await withBenchHub(async (hub) => {
  const dir = path.join(hub.dir, 'sandbox');
  const place = { dir, policeUrl: await hub.postgres.databaseUrl('police'), officeUrl: await hub.postgres.databaseUrl('office') };
  await buildCity({ ...place, people, log: makeLogger({ level: 'error' }) });
  const sandbox = await forkDepartments({ ...place, logLevel: 'error' });
  const worker = forkWorker({ ...process.env, ...sandbox.env, DATABASE_URL: hub.url, HUB_DATA_DIR: hub.dir, HUB_LOG_LEVEL: 'error' });
  try {
    const { seconds, runs } = await hub.run('night');
    const linking = runs.flatMap(({ steps }) => steps).filter(({ step }) => step === 'link');
    console.log(
      `${people} people in ${seconds.toFixed(1)} s, of which linking ${linking.reduce((sum, each) => sum + (each.seconds ?? 0), 0).toFixed(1)} s`,
    );
  } finally {
    await worker.stop();
    await sandbox.stop();
  }
  const client = await hub.database.pool.connect();
  try {
    await judgePersons(client, path.join(dir, 'truth'));
    await judgePlaces(client, { truth: path.join(dir, 'truth'), examples });
    await judgeMatters(client, { truth: path.join(dir, 'truth'), examples });
  } finally {
    client.release();
  }
});
