/** The police connector over PostgreSQL. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { runContractSuite } from './contract-suite.ts';
import { extractAll } from './extract-all.ts';
import { makePoliceFixture } from './fixtures/police/fixture.ts';
import type { PoliceFixture } from './fixtures/police/fixture.ts';

runContractSuite('police', makePoliceFixture);

describe('police', () => {
  let fixture: PoliceFixture;
  beforeAll(async () => {
    fixture = await makePoliceFixture();
  });
  afterAll(() => fixture.close());

  test('an increment reads the look-back window and not the table', async () => {
    const connector = fixture.connect(500);
    const first = await extractAll(connector, 'jq_jbxx');
    await fixture.query(
      `insert into jq_jbxx select 'X' || n, '0101', '2025-01-01', null, null, null, null, null, null, null, '01', null, null, '2025-01-01'::timestamp + n * interval '1 hour', '0' from generate_series(1, 3000) n`,
    );
    const next = await extractAll(connector, 'jq_jbxx', { cursor: first.end.cursor });
    expect(next.end.coverage).toBe('changes');
    expect(next.rows.length).toBeLessThan(40);
    await connector.close();
  });

  test('rows stamped in the future, beyond the clock or alone before it, do not drag the watermark', async () => {
    const connector = fixture.connect(500);
    const { end } = await extractAll(connector, 'ry_jbxx');
    expect(end.cursor).toMatchObject({ watermark: expect.stringMatching(/^2026-01-17 03:00:00/) });
    await fixture.query(`update ry_jbxx set gxsj = '2026-03-01 00:00:00' where rybh = 'R0009'`);
    const next = await extractAll(connector, 'ry_jbxx', { cursor: end.cursor });
    expect(next.end.cursor).toEqual(end.cursor);
    expect(next.rows.map((row) => row.key)).toEqual(expect.arrayContaining(['R0009', 'R0011', 'R0012']));
    await connector.close();
  });

  test('an added column is told and not read', async () => {
    await fixture.query(`alter table dw_jbxx add column bz varchar(20) default 'CANARY-ADDED'`);
    const connector = fixture.connect(500);
    const { end, rows } = await extractAll(connector, 'dw_jbxx');
    expect(end.notes).toEqual([{ code: 'column_added', facts: { table: 'dw_jbxx', column: 'bz' } }]);
    expect(JSON.stringify(rows)).not.toContain('CANARY');
    await connector.close();
  });

  test('a connection that is cut between pages is made again', async () => {
    const connector = fixture.connect(3);
    const { rows } = await extractAll(connector, 'ry_jbxx', {
      onPage: () =>
        void fixture.query(
          `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'city-data-hub' and datname = current_database()`,
        ),
    });
    expect(rows).toHaveLength(40);
    await connector.close();
  });

  test('deleted rows bring their key and nothing else', async () => {
    const connector = fixture.connect(500);
    const { rows } = await extractAll(connector, 'ry_jbxx');
    expect(rows.find((row) => row.key === 'R0020')).toMatchObject({ op: 'delete', raw: {} });
    await connector.close();
  });
});
