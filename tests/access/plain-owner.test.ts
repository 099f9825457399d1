/** A hub whose account is no superuser: it owns its database and nothing else, keeps the vault, and its requests are behind the wall all the same. */
import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { makeHubSchema } from '../../resolvers/make-schema.ts';
import { hubRoles, openDatabase } from '../../store/database.ts';
import type { Database } from '../../store/database.ts';
import { assertSchema, migrate } from '../../store/migrate.ts';
import { ask, officer } from '../graphql/ask.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { uid } from '../graphql/fixture-rows.ts';
import { createEmptyDatabase } from '../support/database.ts';
import { clear, fillClearValues } from './clear-values.ts';

const owner = `plain_${randomBytes(4).toString('hex')}`;
const schema = makeHubSchema();
let empty: Awaited<ReturnType<typeof createEmptyDatabase>>;
let database: Database;

async function asAdministrator(...statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: empty.url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

beforeAll(async () => {
  empty = await createEmptyDatabase('plain');
  const name = new URL(empty.url).pathname.slice(1);
  await asAdministrator(`create role ${owner} login password 'plain' nosuperuser nocreaterole`, `alter database ${name} owner to ${owner}`);
  const url = new URL(empty.url);
  url.username = owner;
  url.password = 'plain';
  database = openDatabase({ url: url.href });
});
afterAll(async () => {
  await database.close();
  await empty.drop();
  // The role goes with the cluster of the test run.
});

test('without the hub’s roles it is told what an administrator has to do; with it, everything works', async () => {
  await expect(migrate(database)).rejects.toMatchObject({ code: 'STORE_SCHEMA', fix: expect.stringContaining('hub_api') });
  await asAdministrator(`grant ${hubRoles.join(', ')} to ${owner}`);
  await migrate(database);
  await fillFixture(database);
  await fillClearValues(database);
  const query = `{ people(search: { name: "王" }) { nodes { name citizenId } } person(id: "person_${uid('p', 1)}") { name } }`;
  const without = await ask(schema, database, { query, viewer: officer('police') });
  expect(without.result.data).toEqual({ people: { nodes: [{ name: '王*', citizenId: null }] }, person: { name: '王*' } });
  const opened = await ask(schema, database, {
    query: `mutation { openGrant(input: { purpose: "MEDIATION", case: "case_${uid('r', 12)}", subjects: ["person_${uid('p', 1)}"], reason: "Mediation" }) { id } }`,
    viewer: officer('police'),
  });
  const { openGrant } = opened.result.data as unknown as { openGrant: { id: string } };
  const granted = await ask(schema, database, { query, viewer: officer('police'), grant: openGrant.id.replace('grant_', '') });
  expect(granted.result.data).toMatchObject({ person: { name: clear.name } });
}, 60_000);

test('who made the roles and may only grant them takes them on; when that is taken back, it is told at start', async () => {
  const maker = `maker_${randomBytes(4).toString('hex')}`;
  const own = await createEmptyDatabase('maker');
  const name = new URL(own.url).pathname.slice(1);
  const grants = (options: string): string => `grant ${hubRoles.join(', ')} to ${maker} with ${options}`;
  await asAdministrator(
    `create role ${maker} login password 'plain' nosuperuser createrole`,
    `alter database ${name} owner to ${maker}`,
    // What PostgreSQL gives to whoever makes a role.
    grants('admin true, inherit false, set false'),
  );
  const url = new URL(own.url);
  url.username = maker;
  url.password = 'plain';
  const made = openDatabase({ url: url.href });
  try {
    await migrate(made);
    await assertSchema(made);
    await fillFixture(made);
    const { result } = await ask(schema, made, { query: `{ person(id: "person_${uid('p', 1)}") { name } }`, viewer: officer('police') });
    expect(result).toEqual({ data: { person: { name: '王*' } } });
    await asAdministrator(`set role ${maker}; revoke hub_api from ${maker} granted by ${maker}; reset role`);
    await expect(assertSchema(made)).rejects.toMatchObject({ code: 'STORE_SCHEMA', fix: expect.stringContaining(hubRoles.join(', ')) });
  } finally {
    await made.close();
    await own.drop();
  }
}, 60_000);
