/** The police's database as the hub's account meets it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import type { Departments } from '../../sandbox/start-departments.ts';
import { makeSandboxFixture, variable } from './departments-fixture.ts';
import type { SandboxFixture } from './departments-fixture.ts';

describe('police', () => {
  let fixture: SandboxFixture;
  let departments: Departments;

  const withReader = async <T>(work: (client: pg.Client) => Promise<T>): Promise<T> => {
    const client = new pg.Client({ connectionString: variable(departments, 'POLICE_DATABASE_URL') });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  };

  beforeAll(async () => {
    fixture = await makeSandboxFixture({ people: 2_000 });
    departments = await fixture.start();
  });
  afterAll(() => fixture.remove());

  test('the seven tables can be read', async () => {
    const { rows } = await withReader((client) =>
      client.query<{ n: number }>('select count(*)::int as n from ry_jbxx where xm = $1', ['张伟𠮷']),
    );
    expect(rows[0]?.n).toBe(2_000);
  });

  test('nothing can be written, even in a transaction that asks for it', async () => {
    await withReader(async (client) => {
      await expect(client.query('delete from ry_jbxx')).rejects.toMatchObject({ code: '25006' });
      await client.query('set default_transaction_read_only = off');
      await expect(client.query('delete from ry_jbxx')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('create temporary table t (a int)')).rejects.toMatchObject({ code: '42501' });
      await expect(client.query('create table public.t (a int)')).rejects.toMatchObject({ code: '42501' });
    });
  });

  test('other tables of the database stay closed', async () => {
    await withReader((client) => expect(client.query('select id from nbzl')).rejects.toMatchObject({ code: '42501' }));
  });

  test('a second start keeps account and password, and grants tables made since', async () => {
    await fixture.query('police', 'drop table dw_jbxx');
    await fixture.query('police', 'create table dw_jbxx (dwdm varchar(12) primary key)');
    const again = await fixture.start();
    const [first, second] = [departments, again].map((one) => new URL(variable(one, 'POLICE_DATABASE_URL')));
    expect(second?.username).toMatch(/^hub_reader_[0-9a-f]{8}$/);
    expect([second?.username, second?.password]).toEqual([first?.username, first?.password]);
    await again.stop();
    await withReader((client) => client.query('select dwdm from dw_jbxx'));
  });

  test('down refuses connections and cuts open ones, until it is turned off', async () => {
    await expect(
      withReader(async (client) => {
        await departments.faults.turnOn('police', 'down');
        await client.query('select 1');
      }),
    ).rejects.toThrow();
    await expect(withReader((client) => client.query('select 1'))).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    await departments.faults.turnOff('police', 'down');
    await withReader((client) => client.query('select 1'));
  });

  test('a connection can be cut within an answer', async () => {
    await departments.faults.turnOn('police', 'truncated-body', { times: 1 });
    await expect(withReader((client) => client.query('select rybh, xm from ry_jbxx'))).rejects.toThrow(/terminated|closed|ended/i);
    const { rowCount } = await withReader((client) => client.query('select rybh, xm from ry_jbxx'));
    expect(rowCount).toBe(2_000);
  });
});
