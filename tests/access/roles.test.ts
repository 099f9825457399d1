/** The hub's roles: each may do its own work and nothing of another's, also on tables of later migrations. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeAuditLog } from '../../store/audit/make-audit-log.ts';
import { hubRoles, openDatabase } from '../../store/database.ts';
import type { HubRole } from '../../store/database.ts';
import { fillFixture } from '../graphql/fixture.ts';
import { sampleEntry } from '../audit/sample-entry.ts';
import { createDatabase } from '../support/database.ts';
import { fillClearValues } from './clear-values.ts';

let borrowed: Awaited<ReturnType<typeof createDatabase>>;

beforeAll(async () => {
  borrowed = await createDatabase();
  await fillFixture(borrowed.database);
  await fillClearValues(borrowed.database);
});
afterAll(() => borrowed.drop());

/** SQLSTATE of a statement that was refused; null when it was carried out. Nothing of it stays. */
async function refusalOf(role: HubRole, statement: string): Promise<string | null> {
  const client = await borrowed.database.pool.connect();
  try {
    await client.query('begin');
    await client.query(`set local role ${role}`);
    await client.query(statement);
    return null;
  } catch (error) {
    return (error as { readonly code: string }).code;
  } finally {
    await client.query('rollback');
    client.release();
  }
}

const denied = '42501';

describe.each<readonly [HubRole, readonly string[]]>([
  [
    'hub_ingest',
    [
      'select from access.grant',
      'select from access.subject_seen',
      'select from access.revocation',
      'select from audit.entry',
      `select audit.append('{}', '{}', '{}')`,
      'select from hub.trusted_document',
      'select from hub.person_version',
      'select from vault.person_version',
      'select from vault.person_token',
      'update hub.person_version set sex = null',
      'delete from hub.case_party',
      'truncate hub.person_record',
    ],
  ],
  [
    'hub_linking',
    [
      'select from access.grant',
      'select from audit.entry',
      `select audit.append('{}', '{}', '{}')`,
      'select from vault.reject_source',
      'update hub.record set stream = stream',
      'delete from hub.record_version',
      'update hub.person_record set sex = null',
      'update vault.person_record set name = null',
      'delete from vault.case_record',
      `update hub.edition set state = 'published'`,
      'delete from stage.raw_row',
    ],
  ],
  [
    'hub_audit',
    [
      'select from audit.entry',
      'select from audit.entry_subject',
      `update audit.entry set line = ''`,
      'delete from audit.entry',
      'truncate audit.entry_subject',
      `insert into audit.entry (seq, at, line, previous, hash) values (1, now(), '{}', '', '')`,
      'select from hub.person_version',
      'select from vault.person_version',
      'select from access.grant',
    ],
  ],
  [
    'hub_api',
    [
      'update hub.person_version set sex = null',
      'insert into hub.record (department, stream, key) values (null, null, null)',
      'delete from vault.person_version',
      'update access.grant set closed_at = null',
      'select from access.revocation',
      'select from audit.entry',
      `select audit.append('{}', '{}', '{}')`,
      `select hub.analyze_table('hub.person', null)`,
      'select hub.assign_roles()',
    ],
  ],
])('%s', (role, statements) => {
  test.each(statements)('may not: %s', async (statement) => {
    expect(await refusalOf(role, statement)).toBe(denied);
  });

  test('cannot sign in, owns nothing and is above no wall', async () => {
    const { rows } = await borrowed.database.pool.query(
      `select rolcanlogin, rolsuper, rolbypassrls, rolcreaterole, (select count(*)::int from pg_class where relowner = r.oid) as owns from pg_roles r where rolname = $1`,
      [role],
    );
    expect(rows).toEqual([{ rolcanlogin: false, rolsuper: false, rolbypassrls: false, rolcreaterole: false, owns: 0 }]);
  });
});

test.each<readonly [HubRole, string]>([
  ['hub_ingest', 'update hub.reject set reason = reason'],
  ['hub_ingest', `update vault.person_record set until_edition = until_edition`],
  ['hub_ingest', 'truncate stage.changed_record'],
  ['hub_ingest', `select hub.analyze_table('stage.changed_record', '{record}')`],
  ['hub_linking', 'update vault.person_version set until_edition = until_edition'],
  ['hub_linking', 'select from vault.person_record'],
  ['hub_linking', 'create temp table mine on commit drop as select person from hub.person'],
  ['hub_api', 'select from hub.person_version'],
])('%s may: %s', async (role, statement) => {
  expect(await refusalOf(role, statement)).toBeNull();
});

test('behind their walls ingest and linking see what is theirs to work on', async () => {
  const count = async (role: HubRole, table: string) => {
    const client = await borrowed.database.pool.connect();
    try {
      await client.query(`begin; set local role ${role}`);
      return (await client.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]?.count;
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  const owned = async (table: string) =>
    (await borrowed.database.pool.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]?.count;
  for (const [role, table] of [
    ['hub_ingest', 'vault.person_record'],
    ['hub_linking', 'vault.person_record'],
    ['hub_linking', 'vault.person_version'],
  ] as const)
    expect([table, await count(role, table)]).toEqual([table, await owned(table)]);
  expect(await owned('vault.person_record')).toBeGreaterThan(0);
});

test('a later migration’s tables are covered by their names', async () => {
  await borrowed.database.pool.query(
    `create table vault.bridge_record (record bigint); create table vault.bridge_guess (record bigint);
     alter table vault.bridge_guess enable row level security; alter table vault.bridge_guess force row level security; select hub.assign_roles()`,
  );
  expect(await refusalOf('hub_ingest', 'insert into vault.bridge_record values (1)')).toBeNull();
  expect(await refusalOf('hub_linking', 'insert into vault.bridge_record values (1)')).toBe(denied);
  expect(await refusalOf('hub_linking', 'insert into vault.bridge_guess values (1)')).toBeNull();
  expect(await refusalOf('hub_ingest', 'select from vault.bridge_guess')).toBe(denied);
});

test('statistics are made of the hub’s tables only', async () => {
  expect(await refusalOf('hub_linking', `select hub.analyze_table('access.grant', null)`)).toBe(denied);
  expect(await refusalOf('hub_linking', `select hub.analyze_table('pg_catalog.pg_authid', null)`)).toBe(denied);
});

test('a connection of the audit’s role writes the log, and nothing else', async () => {
  const database = openDatabase({ url: borrowed.url, role: 'hub_audit', max: 1 });
  try {
    const log = makeAuditLog(database);
    await log.append(sampleEntry(1));
    await log.close();
    const { rows } = await database.pool.query<{ role: string }>('select current_user as role');
    expect(rows).toEqual([{ role: 'hub_audit' }]);
    await expect(database.pool.query('select from audit.entry')).rejects.toMatchObject({ code: denied });
    expect((await borrowed.database.pool.query('select from audit.entry')).rowCount).toBe(1);
  } finally {
    await database.close();
  }
});

test('the hub’s account may take on every role', async () => {
  for (const role of hubRoles) expect(await refusalOf(role, 'select 1')).toBeNull();
});
