/** A week goes by in the city: what the departments hold afterwards, and that the truth came along. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import { advanceCity } from '../../sandbox/advance-city.ts';
import type { AdvanceSummary } from '../../sandbox/advance-city.ts';
import { makeCitySandbox, readTruth } from './city-sandbox.ts';
import type { CitySandbox } from './city-sandbox.ts';

interface Drop {
  readonly kind: string;
  readonly sequence: number;
  readonly generatedAt: string;
  readonly files: readonly { readonly name: string; readonly table: string; readonly sha256: string; readonly rows: number }[];
}

let city: CitySandbox;
let summary: AdvanceSummary;
let before: Drop;
const manifest = (day: string): Drop => JSON.parse(readFileSync(join(city.dir, 'sftp', 'outgoing', day, 'MANIFEST.json'), 'utf8')) as Drop;
const csv = (day: string, table: string): string[] =>
  iconv
    .decode(readFileSync(join(city.dir, 'sftp', 'outgoing', day, `${table}_${day}.csv`)), 'gb18030')
    .trimEnd()
    .split('\r\n');

beforeAll(async () => {
  city = await makeCitySandbox({ people: 300, today: '2026-01-19' });
  before = manifest('20260119');
  summary = await advanceCity({ dir: city.dir, policeUrl: city.policeUrl, officeUrl: city.officeUrl, days: 7, log: city.log });
});
afterAll(() => city.drop());

test('days pass, rows change, come and go', () => {
  expect(summary).toMatchObject({ today: '2026-01-26', moves: 7 });
  expect(summary.changed).toBeGreaterThan(7 * 10);
  expect(summary.deleted).toBeGreaterThan(7);
  expect(summary.matters).toBeGreaterThanOrEqual(21);
});

test('a drop a day without a gap, the whole register on Sunday', async () => {
  const days = ['20260120', '20260121', '20260122', '20260123', '20260124', '20260125', '20260126'];
  expect(days.map((day) => manifest(day).sequence)).toEqual(days.map((_, at) => before.sequence + 1 + at));
  expect(days.filter((day) => manifest(day).kind === 'full')).toEqual(['20260125']);
  const operations = new Set(
    days
      .filter((day) => day !== '20260125')
      .flatMap((day) =>
        csv(day, 'ryfw')
          .slice(1)
          .map((line) => line.split(',').at(-1)),
      ),
  );
  expect(operations).toEqual(new Set(['I', 'U', 'D']));
  const [row] = (await city.office.query<{ count: string }>(`select count(*) from housing_row where file = 'fw'`)).rows;
  expect(csv('20260125', 'fw').length - 1).toBe(Number(row?.count));
});

test('the last drop was sent again: same sequence, newer, other bytes', () => {
  const after = manifest('20260119');
  expect(after.sequence).toBe(before.sequence);
  expect(Date.parse(after.generatedAt)).toBeGreaterThan(Date.parse(before.generatedAt));
  expect(Date.parse(after.generatedAt)).toBeLessThan(Date.parse(manifest('20260120').generatedAt));
  expect(after.files.filter((file) => before.files.every((old) => old.sha256 !== file.sha256))).toHaveLength(1);
});

test('columns were added', async () => {
  expect(csv('20260120', 'fw')[0]).toContain('备注');
  await city.police.query('select bz from ry_jbxx limit 1');
});

test('deletions as each department marks them, and keys given out again', async () => {
  const marked = [
    await city.police.query(`select 1 from ry_jbxx where scbz = '1'`),
    await city.office.query(`select 1 from hotline_order where (body->>'deleted')::boolean and body->>'updatedAt' > '2026-01-19'`),
    await city.office.query('select 1 from fhir_resource where deleted'),
  ];
  for (const { rowCount } of marked) expect(rowCount).toBeGreaterThanOrEqual(7);
  const key = (line: string): string => line.split(',').find((field) => field.startsWith('RF')) ?? '';
  const gone = csv('20260121', 'ryfw').filter((line) => line.endsWith(',D'));
  const back = csv('20260122', 'ryfw')
    .filter((line) => line.endsWith(',I'))
    .map(key);
  expect(gone.map(key).filter((one) => back.includes(one)).length).toBeGreaterThan(0);
});

test('the truth came along: every standing person record has its person, no deleted one has', async () => {
  const known = new Set(readTruth(city.dir, 'identities').map(([record]) => record));
  const list = async (pool: CitySandbox['police'], statement: string): Promise<string[]> =>
    (await pool.query<{ record: string }>(statement)).rows.map((row) => row.record);
  const standing = [
    ...(await list(city.police, `select 'police:ry_jbxx:' || rybh as record from ry_jbxx where scbz = '0'`)),
    ...(await list(city.office, `select 'health:Patient:' || id as record from fhir_resource where type = 'Patient' and not deleted`)),
    ...(await list(
      city.office,
      `select 'housing:ryfw:' || key as record from housing_row where file = 'ryfw' and fields->>4 <> '统一社会信用代码'`,
    )),
    ...(await list(
      city.office,
      `select 'hotline:order:' || order_no as record from hotline_order where not (body->>'deleted')::boolean and body->'caller' ?| array['name', 'phone', 'idNumber']`,
    )),
  ];
  expect(standing.filter((record) => !known.has(record))).toEqual([]);
  expect(known.size).toBe(standing.length);
});
