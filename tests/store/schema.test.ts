/** The schema: many may migrate at once, a newer one is refused, and the constants in code say what the catalog says. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { openDatabase } from '../../store/database.ts';
import { assertSchema, migrate } from '../../store/migrate.ts';
import { printSchema } from '../../store/print-schema.ts';
import { recordKinds, recordTable } from '../../store/record-tables.ts';
import { versionedTables } from '../../store/versioned-tables.ts';
import { createEmptyDatabase, withDatabase } from '../support/database.ts';

test('twenty deployers at once migrate one database once', async () => {
  const { url, drop } = await createEmptyDatabase('migrate');
  const databases = Array.from({ length: 20 }, () => openDatabase({ url, max: 2 }));
  const first = openDatabase({ url, max: 2 });
  try {
    await expect(assertSchema(first)).rejects.toMatchObject({ code: 'STORE_SCHEMA' });
    const results = await Promise.all(databases.map((database) => migrate(database)));
    const applied = results.flatMap((result) => result.applied);
    expect(applied).toEqual([...new Set(applied)].sort());
    expect(applied.length).toBeGreaterThan(0);
    await assertSchema(first);
    const before = await printSchema(first.pool);
    expect((await migrate(first)).applied).toEqual([]);
    expect(await printSchema(first.pool)).toBe(before);
  } finally {
    await Promise.all([first, ...databases].map((database) => database.close()));
    await drop();
  }
});

test('the schema of a newer release is refused with what is unknown', () =>
  withDatabase(async ({ database }) => {
    await database.pool.query(`insert into hub.migration (name, batch, migration_time) values ('9999-from-the-future.sql', 9, now())`);
    await expect(migrate(database)).rejects.toMatchObject({ code: 'STORE_SCHEMA', facts: { unknown: ['9999-from-the-future.sql'] } });
    await expect(assertSchema(database)).rejects.toMatchObject({ code: 'STORE_SCHEMA' });
  }));

test('store/schema.sql is what the migrations make', () =>
  withDatabase(async ({ database }) => {
    expect(await printSchema(database.pool)).toBe(await readFile(new URL('../../store/schema.sql', import.meta.url), 'utf8'));
  }));

const types: Readonly<Record<string, string>> = {
  key: 'text',
  text: 'text',
  int: 'integer',
  number: 'double precision|numeric',
  boolean: 'boolean',
  date: 'date',
  timestamptz: 'timestamp with time zone',
  keys: 'text[]',
  json: 'jsonb',
};

test('the column lists of the record tables are the catalog’s', () =>
  withDatabase(async ({ database }) => {
    const { rows } = await database.pool.query<{ relation: string; name: string; type: string; required: boolean }>(
      `select format('%I.%I', n.nspname, c.relname) as relation, attname as name, format_type(atttypid, atttypmod) as type, attnotnull as required
         from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('hub', 'vault') and c.relkind = 'r' and c.relname like '%\\_record' and attnum > 0
          and attname not in ('record', 'part', 'from_edition', 'until_edition') order by 1, attnum`,
    );
    const stated = recordKinds.flatMap((kind) => {
      const { open, vault, required } = recordTable(kind);
      return (
        [
          ['hub', open],
          ['vault', vault ?? {}],
        ] as const
      ).flatMap(([schema, columns]) =>
        Object.entries(columns).map(([name, type]) => ({
          relation: `${schema}.${kind}_record`,
          name,
          type: types[type] ?? '',
          required: required.includes(name),
        })),
      );
    });
    const order = (one: { relation: string }, two: { relation: string }) =>
      one.relation < two.relation ? -1 : one.relation > two.relation ? 1 : 0;
    const found = [...rows]
      .sort(order)
      .map((row) => ({ ...row, type: /^(double precision|numeric)$/.test(row.type) ? 'double precision|numeric' : row.type }));
    expect(found).toEqual([...stated].sort(order));
  }));

test('every table that has editions is taken back when one is withdrawn', () =>
  withDatabase(async ({ database }) => {
    const { rows } = await database.pool.query<{ relation: string }>(
      `select format('%I.%I', n.nspname, c.relname) as relation from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where attname = 'from_edition' and c.relkind = 'r' and n.nspname in ('hub', 'vault') order by 1`,
    );
    expect(rows.map((row) => row.relation).sort()).toEqual([...versionedTables].sort());
  }));
