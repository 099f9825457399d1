/** Writes store/schema.sql from the catalogs of a freshly migrated database, so that a change of the store is seen as a diff. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '../server/embedded-postgres/start-embedded-postgres.ts';
import { openDatabase } from '../store/database.ts';
import { migrate } from '../store/migrate.ts';
import { printSchema } from '../store/print-schema.ts';

const dataDir = mkdtempSync(path.join(tmpdir(), 'hub-schema-'));
const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
const database = openDatabase({ url: await postgres.databaseUrl('hub') });
try {
  await migrate(database);
  writeFileSync(new URL('../store/schema.sql', import.meta.url), await printSchema(database.pool));
} finally {
  await database.close();
  await postgres.stop();
  for (const folder of [postgres.folder, dataDir]) rmSync(folder, { recursive: true, force: true });
}
