/** A worker process of its own for tests that kill one: the script of its department comes as JSON in HUB_TEST_SCRIPT. */
import type { Department } from '../../core/department.ts';
import { startWorker } from '../../jobs/start-worker.ts';
import { openDatabase } from '../../store/database.ts';
import { erasureKey, quiet } from './hub-under-test.ts';
import { scriptedConnector } from './scripted-connector.ts';
import type { Script } from './scripted-connector.ts';

const { department, script } = JSON.parse(process.env['HUB_TEST_SCRIPT'] ?? '') as { department: Department; script: Script };
const database = openDatabase({ url: process.env['HUB_TEST_DATABASE_URL'] ?? '', max: 5 });
const worker = await startWorker({
  database,
  redisUrl: process.env['HUB_TEST_REDIS_URL'] ?? null,
  connectors: [scriptedConnector(department, script)],
  erasureKey,
  log: quiet,
  schedule: false,
});
process.stdout.write('ready\n');
process.once('SIGTERM', () => {
  void worker
    .close()
    .then(() => database.close())
    .then(() => process.exit(0));
});
