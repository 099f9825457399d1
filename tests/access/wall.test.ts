/** The wall in PostgreSQL is what the policy says, and holds the register of purposes by itself: neither changes alone. */
import { readFileSync, readdirSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { wallSql } from '../../scripts/wall-sql.ts';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { printSchema } from '../../store/print-schema.ts';
import { createDatabase } from '../support/database.ts';
import { budgetFaults, fillPurposeCity, purposeFaults, registerFaults } from './purpose-faults.ts';

const schema = makeHubSchema();
let borrowed: Awaited<ReturnType<typeof createDatabase>>;
const folder = new URL('../../store/migrations/', import.meta.url);

beforeAll(async () => {
  borrowed = await createDatabase();
  await fillPurposeCity(borrowed.database);
});
afterAll(() => borrowed.drop());
beforeEach(() => borrowed.database.pool.query('truncate access.grant cascade'));

test('the newest migration of the wall is what the policy prints', () => {
  const newest = readdirSync(folder)
    .filter((name) => name.endsWith('-wall.sql'))
    .sort()
    .at(-1);
  // When the policy has changed: npm run -s wall > store/migrations/NNNN-wall.sql, under a number of its own.
  expect(readFileSync(new URL(newest ?? '', folder), 'utf8')).toBe(wallSql());
});

test('the database has what the policy says: applying it once more changes nothing', async () => {
  const before = await printSchema(borrowed.database.pool);
  await borrowed.database.pool.query(wallSql());
  expect(await printSchema(borrowed.database.pool)).toBe(before);
  expect(await registerFaults(borrowed.database)).toEqual([]);
});

test('what can be opened with a purpose is what the register of the database says', async () => {
  expect(await purposeFaults(schema, borrowed.database)).toEqual([]);
});

test('what the budgets leave is what the database says', async () => {
  expect(await budgetFaults(schema, borrowed.database)).toEqual([]);
});

describe('a grant that somebody wrote into the table', () => {
  const columns = 'principal, role, department, purpose, case_record, reason, opened_at, expires_at, approval';
  const good = ['m', 'officer', 'police', 'MEDIATION', 12, 'forged', '2000-01-01', '30 minutes', 'none'] as const;
  const change = (index: number, value: unknown) => good.map((one, at) => (at === index ? value : one));
  async function rowsSeen(values: readonly unknown[]): Promise<number> {
    const client = await borrowed.database.pool.connect();
    try {
      await client.query('begin');
      const { rows } = await client.query<{ id: string; number: number }>(
        `insert into access.grant (${columns}) values ($1, $2, $3, $4, $5, $6, clock_timestamp(), clock_timestamp() + $7::interval, $8) returning id, number`,
        values.filter((_, index) => index !== 6),
      );
      await client.query('insert into access.grant_subject values ($1, 1)', [rows[0]?.number]);
      await client.query(
        `select set_config('role', 'hub_api', true), set_config('hub.grant', $1, true), set_config('hub.principal', 'm', true)`,
        [rows[0]?.id],
      );
      return (await client.query('select person from vault.person_version')).rows.length;
    } finally {
      await client.query('rollback');
      client.release();
    }
  }
  test('as the register allows opens its subject', async () => {
    expect(await rowsSeen(good)).toBe(1);
  });
  test.each([
    ['for another role', change(1, 'steward')],
    ['of an office that the purpose is not for', change(2, 'housing')],
    ['for what is no purpose', change(3, 'CURIOSITY')],
    ['without the case that the purpose needs', change(4, null)],
    ['for longer than the purpose lasts', change(7, '32 minutes')],
    ['without the approval that the purpose needs', change(3, 'CARE_COORDINATION')],
  ])('%s opens nothing', async (_, values) => {
    expect(await rowsSeen(values)).toBe(0);
  });
});
