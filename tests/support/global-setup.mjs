// Once for a test run: an embedded PostgreSQL in a temporary folder and a migrated template database that each test file clones.
import 'tsx';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export default async function globalSetup() {
  const { startEmbeddedPostgres } = await import('../../server/embedded-postgres/start-embedded-postgres.ts');
  const { openDatabase } = await import('../../store/database.ts');
  const { migrate } = await import('../../store/migrate.ts');
  const dataDir = mkdtempSync(path.join(tmpdir(), 'hub-test-'));
  const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
  const url = await postgres.databaseUrl('hub_template');
  const database = openDatabase({ url });
  await migrate(database);
  await database.close();
  process.env.HUB_TEST_POSTGRES_URL = url;
  globalThis.hubTest = { postgres, dataDir };
}
