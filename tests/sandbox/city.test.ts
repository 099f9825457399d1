/** A small city: the same for the same seed, complete in its truth, honest in its manifests, with everything in it that must not be pulled. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import iconv from 'iconv-lite';
import type pg from 'pg';
import { canaries } from '../../sandbox/canaries.ts';
import { cityDigest, makeCitySandbox, readTruth } from './city-sandbox.ts';
import type { CitySandbox } from './city-sandbox.ts';

async function column(pool: pg.Pool, statement: string): Promise<string[]> {
  const { rows } = await pool.query<{ value: string }>(statement);
  return rows.map((row) => row.value);
}

describe('a city of 300', () => {
  let city: CitySandbox;
  beforeAll(async () => {
    city = await makeCitySandbox({ people: 300, today: '2026-01-21' });
  });
  afterAll(() => city.drop());

  test('the same seed gives the same city, another seed another', async () => {
    const [again, other] = await Promise.all([
      makeCitySandbox({ people: 300, today: '2026-01-21' }),
      makeCitySandbox({ people: 300, today: '2026-01-21', seed: 2 }),
    ]);
    try {
      expect(await cityDigest(again)).toBe(await cityDigest(city));
      expect(await cityDigest(other)).not.toBe(await cityDigest(city));
    } finally {
      await Promise.all([again.drop(), other.drop()]);
    }
  });

  test('the truth names every person record', async () => {
    const known = new Map(readTruth(city.dir, 'identities').map(([record = '', person = '']) => [record, person]));
    const people = new Set(readTruth(city.dir, 'people').map(([person]) => person));
    const records = [
      ...(await column(city.police, `select 'police:ry_jbxx:' || rybh as value from ry_jbxx`)),
      ...(await column(city.office, `select 'health:Patient:' || id as value from fhir_resource where type = 'Patient'`)),
      ...(await column(
        city.office,
        `select 'housing:ryfw:' || key as value from housing_row where file = 'ryfw' and fields->>4 <> '统一社会信用代码'`,
      )),
      ...(await column(
        city.office,
        `select 'hotline:order:' || order_no as value from hotline_order where body->'caller' ?| array['name', 'phone', 'idNumber']`,
      )),
    ];
    expect(records.filter((record) => !known.has(record))).toEqual([]);
    expect([...known.values()].filter((person) => !people.has(person))).toEqual([]);
    expect(known.size).toBe(records.length);
  });

  test('the truth places every record with an address', async () => {
    const placed = new Set(readTruth(city.dir, 'places').map(([record]) => record));
    const records = [
      ...(await column(city.police, `select 'police:ry_jbxx:' || rybh as value from ry_jbxx where xzdz is not null`)),
      ...(await column(city.police, `select 'police:ry_jbxx:' || rybh || '#hjdz' as value from ry_jbxx where hjdz is not null`)),
      ...(await column(city.police, `select 'police:jq_jbxx:' || jqbh as value from jq_jbxx where fsdz is not null`)),
      ...(await column(
        city.office,
        `select 'housing:' || file || ':' || key as value from housing_row where file in ('fw', 'xq') or file = 'wj' and fields->>3 <> ''`,
      )),
      ...(await column(city.office, `select 'hotline:order:' || order_no as value from hotline_order where body ? 'address'`)),
      ...(await column(
        city.office,
        `select 'health:' || type || ':' || id as value from fhir_resource where type in ('Patient', 'Location') and body ? 'address'`,
      )),
    ];
    expect(records.filter((record) => !placed.has(record))).toEqual([]);
  });

  test('matters join cases that exist, and most links are written down', async () => {
    const cases = new Set([
      ...(await column(
        city.police,
        `select 'police:jq_jbxx:' || jqbh as value from jq_jbxx union all select 'police:aj_jbxx:' || ajbh from aj_jbxx union all select 'police:jf_jbxx:' || jfbh from jf_jbxx`,
      )),
      ...(await column(
        city.office,
        `select 'hotline:order:' || order_no as value from hotline_order union all select 'housing:wj:' || key from housing_row where file = 'wj'`,
      )),
    ]);
    const matters = readTruth(city.dir, 'matters');
    expect(matters.filter(([one = '', other = '']) => !cases.has(one) || !cases.has(other))).toEqual([]);
    expect(matters.filter((matter) => matter[3] === 'true').length).toBeGreaterThan(matters.length * 0.7);
    expect(new Set(matters.map((matter) => matter[2]))).toEqual(new Set(['BECAME', 'TRANSFERRED', 'SAME_MATTER', 'FOLLOW_ON']));
  });

  test('a full drop on Sunday, then a delta a day, each with a manifest that is right', () => {
    const drops = ['20260118', '20260119', '20260120', '20260121'];
    for (const [at, drop] of drops.entries()) {
      const folder = join(city.dir, 'sftp', 'outgoing', drop);
      const manifest = JSON.parse(readFileSync(join(folder, 'MANIFEST.json'), 'utf8')) as {
        kind: string;
        sequence: number;
        files: { name: string; sha256: string; bytes: number; rows: number }[];
      };
      expect(manifest).toMatchObject({ drop, kind: at === 0 ? 'full' : 'delta', sequence: 417 + at, previous: 416 + at });
      for (const file of manifest.files) {
        const bytes = readFileSync(join(folder, file.name));
        expect(file).toMatchObject({ bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });
        if (!file.name.endsWith('.csv')) continue;
        const lines = iconv.decode(bytes, 'gb18030').split('\r\n');
        expect(lines.length - 2).toBe(file.rows);
        expect(lines[0]?.includes('操作')).toBe(at > 0);
      }
    }
    expect(existsSync(join(city.dir, 'sftp', 'outgoing', '20260118', 'jy_20260118.csv'))).toBe(true);
  });

  test('what must not be pulled is there', async () => {
    const [photo] = await column(city.police, `select convert_from(zp, 'UTF8') as value from ry_jbxx limit 1`);
    expect(photo).toMatch(canaries.policePhoto);
    const types = await column(city.office, 'select distinct type as value from fhir_resource order by 1');
    expect(types).toEqual(
      expect.arrayContaining(['Condition', 'Observation', 'Organization', 'Location', 'CarePlan', 'Consent', 'Encounter', 'Patient']),
    );
    const [bodies = ''] = await column(city.office, `select string_agg(body::text, '') as value from fhir_resource`);
    for (const name of ['maritalStatus', 'ethnicity', 'religion', 'reasonCode', 'carePlanNote', 'condition', 'observation'] as const)
      expect(bodies).toContain(canaries[name]);
  });

  test('thousands per million rows share one gxsj', async () => {
    const { rows } = await city.police.query<{ most: string }>(
      'select max(count) as most from (select count(*) from ry_jbxx group by gxsj) as counts',
    );
    expect(Number(rows[0]?.most)).toBeGreaterThan(city.summary.people * 0.02);
  });
});
