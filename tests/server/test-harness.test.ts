/** The test harness itself: a file gets a migrated database of its own on an embedded PostgreSQL 18 that can see Chinese. */
import { expect, test } from '@jest/globals';
import { withDatabase } from '../support/database.ts';

test('a test database has the schemas and a locale under which trigrams of Chinese exist', async () => {
  await withDatabase(async ({ database }) => {
    const { rows } = await database.pool.query<{ schemas: string[]; trigrams: string[]; version: string }>(
      `select array(select nspname::text from pg_namespace where nspname in ('hub', 'vault', 'stage', 'queue') order by 1) as schemas,
              public.show_trgm('南昌市') as trigrams, current_setting('server_version_num') as version`,
    );
    expect(rows[0]?.schemas).toEqual(['hub', 'queue', 'stage', 'vault']);
    expect(rows[0]?.trigrams.length).toBeGreaterThan(2);
    expect(Number(rows[0]?.version)).toBeGreaterThanOrEqual(180_000);
  });
});
