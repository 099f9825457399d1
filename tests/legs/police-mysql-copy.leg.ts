/** The police's tables in MariaDB say what they say in PostgreSQL; needs MARIADB_URL (the CI leg). */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { copyPoliceToMysql } from '../../sandbox/departments/police-mysql.ts';
import { makeSandboxFixture } from '../sandbox/departments-fixture.ts';
import type { SandboxFixture } from '../sandbox/departments-fixture.ts';

let fixture: SandboxFixture;
let administrator: Connection;
const database = `police_copy_${String(process.pid)}`;

beforeAll(async () => {
  fixture = await makeSandboxFixture({ people: 2_500 });
  administrator = await createConnection({ uri: process.env['MARIADB_URL'] ?? '', dateStrings: true });
  await administrator.query(`create database ${database}`);
});
afterAll(async () => {
  await administrator.query(`drop database ${database}`);
  await administrator.end();
  await fixture.remove();
});

test('rows, characters beyond the basic plane, bytes and microseconds arrive; a second copy replaces the first', async () => {
  const mysqlUrl = new URL(process.env['MARIADB_URL'] ?? '');
  mysqlUrl.pathname = `/${database}`;
  await copyPoliceToMysql({ policeUrl: fixture.policeUrl, mysqlUrl: mysqlUrl.href });
  const counts = await copyPoliceToMysql({ policeUrl: fixture.policeUrl, mysqlUrl: mysqlUrl.href });
  expect(counts).toEqual({ ry_jbxx: 2_500, jq_jbxx: 0, aj_jbxx: 0, jf_jbxx: 0, sj_ry_gx: 0, dw_jbxx: 0, dm_zd: 1 });
  const [people] = await administrator.query(`select xm, gxsj, scbz, zp from ${database}.ry_jbxx where rybh = 'R7'`);
  expect(people).toEqual([{ xm: '张伟𠮷', gxsj: '2026-01-01 08:00:00.123456', scbz: '0', zp: Buffer.from('CANARY-PHOTO-7') }]);
  const [indexes] = await administrator.query(
    `select distinct index_name as name from information_schema.statistics
    where table_schema = ? and table_name = 'jq_jbxx' and column_name = 'gxsj'`,
    [database],
  );
  expect(indexes).toHaveLength(1);
});
