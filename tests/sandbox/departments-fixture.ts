/** A handful of rows in the form of the sandbox's storage, and departments that serve them. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { makeLogger } from '../../core/logger.ts';
import { policeTables } from '../../sandbox/departments/police/police-tables.ts';
import { startDepartments } from '../../sandbox/start-departments.ts';
import type { Departments, DepartmentsOptions } from '../../sandbox/start-departments.ts';
import { createEmptyDatabase } from '../support/database.ts';

export interface SandboxFixture {
  readonly dir: string;
  readonly policeUrl: string;
  readonly officeUrl: string;
  /** Runs one statement in a department's own database, as the department itself. */
  query(database: 'police' | 'office', sql: string, values?: readonly unknown[]): Promise<pg.QueryResult>;
  start(options?: Partial<DepartmentsOptions>): Promise<Departments>;
  remove(): Promise<void>;
}

const officeTables = `
  create table hotline_order (order_no text primary key, updated_at timestamptz not null, body jsonb not null, steps jsonb not null);
  create index on hotline_order (updated_at, order_no);
  create table hotline_category (code text primary key, body jsonb not null);
  create table fhir_resource (type text, id text, last_updated timestamptz not null, deleted boolean not null default false, body jsonb,
    primary key (type, id));
  create index on fhir_resource (type, last_updated, id);
  insert into hotline_category select lpad(n::text, 2, '0'), jsonb_build_object('code', lpad(n::text, 2, '0'), 'name', '市容') from generate_series(1, 3) n;`;

/** Orders come in pairs with the same time; the body is what the wire sends. */
const orders = `
  insert into hotline_order
  select number, at, jsonb_build_object('orderNo', number, 'status', 'closed', 'category', '01', 'content', '路灯不亮 "quoted"', 'createdAt', at, 'updatedAt', at),
         jsonb_build_array(jsonb_build_object('orderNo', number, 'seq', 1, 'action', 'receive', 'at', at))
    from (select 'NC' || lpad(n::text, 8, '0') as number, timestamptz '2026-01-01 00:00+08' + (n / 2) * interval '1 minute' as at
            from generate_series(1, $1::int) n) made`;

const resources = `
  insert into fhir_resource
  select type, id, at, false, jsonb_build_object('resourceType', type, 'id', id, 'meta', jsonb_build_object('lastUpdated', at), 'photo', 'CANARY-PHOTO')
    from (select type, type || '-' || lpad(n::text, 6, '0') as id, timestamptz '2026-01-01 00:00+08' + n * interval '1 second' as at
            from unnest(array['Patient', 'Encounter', 'CarePlan', 'Consent', 'Organization', 'Location', 'Observation']) type,
                 generate_series(1, $1::int) n) made`;

export async function makeSandboxFixture(counts: { orders?: number; resources?: number; people?: number } = {}): Promise<SandboxFixture> {
  const dir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  const police = await createEmptyDatabase('police');
  const office = await createEmptyDatabase('office');
  const pools = {
    police: new pg.Pool({ connectionString: police.url, max: 1 }),
    office: new pg.Pool({ connectionString: office.url, max: 1 }),
  };
  for (const { name, columns, key } of policeTables) {
    await pools.police.query(
      `create table ${name} (${columns.map((c) => `${c.name} ${c.type}`).join(', ')}, primary key (${key.join(', ')}))`,
    );
  }
  await pools.police.query(
    `insert into ry_jbxx (rybh, xm, zp, gxsj) select 'R' || n, '张伟𠮷', convert_to('CANARY-PHOTO-' || n, 'UTF8'),
       timestamp '2026-01-01 08:00:00.123456' from generate_series(1, $1::int) n`,
    [counts.people ?? 50],
  );
  await pools.police.query(`insert into dm_zd (lb, dm, mc) values ('JQLB', '01', '盗窃')`);
  await pools.police.query('create table nbzl (id int)');
  await pools.office.query(officeTables);
  await pools.office.query(orders, [counts.orders ?? 25]);
  await pools.office.query(resources, [counts.resources ?? 25]);
  await mkdir(join(dir, 'sftp', 'outgoing', '20260118'), { recursive: true });
  await mkdir(join(dir, 'sftp', 'reference'), { recursive: true });
  await writeFile(join(dir, 'sftp', 'reference', 'holidays.csv'), 'date,kind\r\n2026-01-01,holiday\r\n');
  await writeFile(join(dir, 'sandbox.json'), JSON.stringify({ seed: 1, people: 50, today: '2026-01-18' }));

  const running: Departments[] = [];
  return {
    dir,
    policeUrl: police.url,
    officeUrl: office.url,
    query: (database, sql, values = []) => pools[database].query(sql, [...values]),
    async start(options = {}) {
      const log = makeLogger({ level: 'silent' });
      const departments = await startDepartments({ dir, policeUrl: police.url, officeUrl: office.url, log, ...options });
      running.push(departments);
      return departments;
    },
    async remove() {
      await Promise.all(running.map((departments) => departments.stop()));
      await Promise.all([pools.police.end(), pools.office.end()]);
      await Promise.all([police.drop(), office.drop(), rm(dir, { recursive: true })]);
    },
  };
}

/** The variable's value; throws when it is absent. */
export function variable(departments: Pick<Departments, 'env'>, name: string): string {
  const value = departments.env[name];
  if (value === undefined) throw new Error(`${name} is absent`);
  return value;
}
