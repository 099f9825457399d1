/** Places: both surface forms of a dwelling meet, texts go as deep as the register bears out, precision is stated, and the order of arrival decides nothing. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import type { CanonicalRow } from '../../core/records.ts';
import { withClient } from '../support/database.ts';
import { address, caseRow, compound, publish } from './fixture.ts';
import type { EditionContent } from './fixture.ts';

const square = (west: number, south: number): unknown => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.01, south],
      [west + 0.01, south + 0.01],
      [west, south + 0.01],
      [west, south],
    ],
  ],
});

const area = (code: string, name: string, level: 'province' | 'city' | 'district' | 'street' | 'community'): CanonicalRow[] => [
  { kind: 'area', part: '', code, name, level, parent: null, successor: null },
];
const grid = (code: string, community: string, west: number): CanonicalRow[] => [
  {
    kind: 'grid',
    part: '',
    code,
    name: code,
    community_code: community,
    station_code: '360103590000',
    police_grid: `P${code}`,
    households: null,
    geometry: square(west, 28.6),
  },
];
const register = (name: string, gridCode: string | null, road: string | null, number: string | null): CanonicalRow[] => [
  compound({ name, grid_code: gridCode }),
  address({ role: 'compound', precision: 'number', road, road_number: number, district_code: '360103' }),
];
const dwelling = (
  code: string | null,
  building: string | null,
  unit: string | null,
  room: string | null,
  text: Parameters<typeof address>[0] = {},
): CanonicalRow[] => [
  { kind: 'dwelling', part: '', compound_code: code, floor: null, floors: null, floor_area: null, use: 'RESIDENTIAL', built_year: null },
  address({ role: 'dwelling', precision: 'room', compound_code: code, building, ...text, vault: { unit, room } }),
];
const home = (text: Parameters<typeof address>[0]): CanonicalRow[] => [address({ role: 'home', ...text })];

const base: Record<string, CanonicalRow[]> = {
  'reference:divisions:36': area('36', '江西省', 'province'),
  'reference:divisions:3601': area('3601', '南昌市', 'city'),
  'reference:divisions:360103': area('360103', '西湖区', 'district'),
  'reference:divisions:360103001': area('360103001', '南站街道', 'street'),
  'reference:divisions:360103001001': area('360103001001', '前进社区', 'community'),
  'reference:grids:G1': grid('G1', '360103001001', 115.9),
  'reference:grids:G2': grid('G2', '360103001002', 115.91),
  'housing:xq:X1': register('世纪花园小区', 'G1', '朝阳中路', '12'),
  'housing:xq:X2': register('丽景苑', null, '朝阳中路', '357'),
  'housing:xq:X3': register('阳光家园', 'G2', '洪城路', '8'),
  'housing:fw:F1': dwelling('X1', '3', '2', '501', { longitude: 115.9051, latitude: 28.605 }),
  'housing:fw:F2': dwelling('X1', '3', '1', '501', { longitude: 115.9053, latitude: 28.605 }),
  'housing:fw:F3': dwelling('X1', '4', null, '101', { longitude: 115.906, latitude: 28.606 }),
  'housing:fw:F4': dwelling('X2', '1', '1', '301', { longitude: 115.9125, latitude: 28.604 }),
  'housing:fw:F5': dwelling('X1', null, null, null),
};

interface Link {
  readonly name: string;
  readonly key: string;
  readonly level: string;
  readonly rule: string;
  readonly community_code: string | null;
  readonly grid_code: string | null;
}

async function links(client: pg.ClientBase): Promise<Map<string, Link>> {
  const rows = await client.query<Link>(
    `select r.department || ':' || r.stream || ':' || r.key || case when l.part = '' then '' else '#' || l.part end as name, k.key, l.level, l.rule, l.community_code, l.grid_code
     from hub.place_link l join hub.record r using (record) join vault.place_key k using (place) where l.until_edition = 2147483647`,
  );
  return new Map(rows.rows.map((row) => [row.name, row]));
}

async function digest(client: pg.ClientBase): Promise<string[]> {
  const versions = await client.query<{ text: string }>(
    `select concat_ws('|', k.key, v.kind, p.key, v.address_general, x.address, v.longitude, v.latitude, v.community_code, v.grid_code, v.station_code) as text
     from hub.place_version v join vault.place_key k using (place) join vault.place_version x on x.place = v.place and x.until_edition = 2147483647
     left join vault.place_key p on p.place = v.parent where v.until_edition = 2147483647`,
  );
  const linked = [...(await links(client)).values()].map((link) => JSON.stringify(link));
  return [...linked, ...versions.rows.map((row) => row.text)].sort();
}

describe('places', () => {
  test('both surface forms, nicknames and slips meet in one dwelling; what the text lacks is not guessed', async () => {
    await withClient(async (client) => {
      await publish(client, 1, {
        ...base,
        'police:ry_jbxx:1': home({ compound: '世纪花园小区', building: '3', vault: { unit: '2', room: '501' } }),
        'police:ry_jbxx:2': home({ road: '朝阳中路', road_number: '12', building: '3', vault: { unit: '2', room: '501' } }),
        'police:ry_jbxx:3': home({ compound: '世纪花园', building: '3', vault: { unit: '2', room: '501' } }),
        'police:ry_jbxx:4': home({ compound: '世纪化园小区', building: '3', vault: { unit: '2', room: '501' } }),
        'police:ry_jbxx:5': home({ compound: '世纪花园小区', building: '3', vault: { room: '501' } }),
        'police:ry_jbxx:6': home({ compound: '世纪花园小区', building: '4', vault: { room: '101' } }),
        'police:ry_jbxx:7': home({ compound: '世纪花园小区', building: '33', vault: { unit: '2', room: '501' } }),
        'police:ry_jbxx:8': home({ compound: '世纪花园小区', building: '3', vault: { unit: '2', room: '909' } }),
        'police:ry_jbxx:9': home({ road: '朝阳中路', road_number: '12' }),
        'police:ry_jbxx:10': home({ road: '朝阳中路', road_number: '999', building: '1', vault: { room: '2' } }),
        'police:jq_jbxx:1': [address({ landmark: '万达广场对面', longitude: 115.9155, latitude: 28.605 })],
        'police:jq_jbxx:2': [address({ road: '朝阳中路', community_code: '360103001001' })],
        'police:jq_jbxx:3': [address({ longitude: 115.9055, latitude: 28.6003 })],
        'police:jq_jbxx:4': [address({ longitude: 115.9055, latitude: 28.5996 })],
        'police:jq_jbxx:5': [address({ longitude: 115.9055, latitude: 28.5994 })],
        'hotline:order:1': [address({ role: 'site', community_code: '360103001001' })],
        'hotline:order:2': [address({ role: 'site', compound: '无名小区', district_code: '360103' })],
        'housing:wj:1': [
          caseRow({ case_kind: 'HOUSING_CASE', number: '1', details: { dwellingRef: 'housing:fw:F4' } }),
          address({ role: 'site' }),
        ],
        'housing:wj:2': [
          caseRow({ case_kind: 'HOUSING_CASE', number: '2', details: { dwellingRef: 'housing:fw:F404' } }),
          address({ role: 'site', compound: '丽景苑' }),
        ],
      });
      const found = await links(client);
      const at = (name: string): unknown[] => [found.get(name)?.level, found.get(name)?.key];
      const home501 = ['dwelling', 'compound:X1|b:3|u:2|r:501'];
      for (const index of [1, 2, 3, 4]) expect(at(`police:ry_jbxx:${String(index)}`)).toEqual(home501);
      expect(at('housing:fw:F1')).toEqual(home501);
      expect(at('police:ry_jbxx:5')).toEqual(['building', 'compound:X1|b:3']);
      expect(at('police:ry_jbxx:6')).toEqual(['dwelling', 'compound:X1|b:4|u:|r:101']);
      expect(at('police:ry_jbxx:7')).toEqual(['compound', 'compound:X1']);
      expect(at('police:ry_jbxx:8')).toEqual(['building', 'compound:X1|b:3']);
      expect(at('police:ry_jbxx:9')).toEqual(['compound', 'compound:X1']);
      expect(at('police:ry_jbxx:10')).toEqual(['dwelling', 'number:360103:朝阳中路:999|b:1|u:|r:2']);
      expect(found.get('police:jq_jbxx:1')).toMatchObject({ level: 'landmark', grid_code: 'G2', community_code: '360103001002' });
      expect(found.get('police:jq_jbxx:2')).toMatchObject({ level: 'road', community_code: '360103001001' });
      expect(found.get('police:jq_jbxx:3')).toMatchObject({ level: 'grid', grid_code: 'G1' });
      expect(found.get('police:jq_jbxx:4')).toMatchObject({ level: 'grid', grid_code: 'G1' });
      expect(found.has('police:jq_jbxx:5')).toBe(false);
      expect(found.get('hotline:order:1')).toMatchObject({ level: 'community', key: 'area:360103001001' });
      expect(found.get('hotline:order:2')).toMatchObject({ level: 'district' });
      expect(found.get('housing:wj:1')).toMatchObject({
        level: 'dwelling',
        key: 'compound:X2|b:1|u:1|r:301',
        rule: 'dwelling_ref',
        grid_code: 'G2',
      });
      expect(found.get('housing:wj:2')).toMatchObject({ level: 'compound', key: 'compound:X2' });
      expect(at('housing:fw:F5')).toEqual(['dwelling', 'compound:X1|fw:F5']);
      const text = await client.query<{ address: string; address_general: string; longitude: number }>(
        `select x.address, v.address_general, v.longitude from vault.place_key k join hub.place_version v using (place) join vault.place_version x using (place) where k.key = $1`,
        ['compound:X1|b:3|u:2|r:501'],
      );
      expect(text.rows[0]).toEqual({
        address: '江西省南昌市西湖区朝阳中路12号世纪花园小区3栋2单元501室',
        address_general: '江西省南昌市西湖区朝阳中路12号世纪花园小区',
        longitude: 115.9051,
      });
      const building = await client.query<{ longitude: number; kind: string }>(
        `select v.longitude, p.kind from vault.place_key k join hub.place_version v using (place) join hub.place p on p.place = v.parent where k.key = 'compound:X1|b:3'`,
      );
      expect(building.rows[0]).toEqual({ longitude: 115.9052, kind: 'COMPOUND' });
    });
  });

  test('a compound that arrives, changes its name or goes takes the texts that name it along, under stable ids', async () => {
    await withClient(async (client) => {
      const { 'housing:xq:X1': late, ...rest } = base;
      await publish(client, 1, {
        ...rest,
        'police:ry_jbxx:1': home({ compound: '世纪花园小区', building: '3', district_code: '360103', vault: { unit: '2', room: '501' } }),
      });
      expect((await links(client)).get('police:ry_jbxx:1')).toMatchObject({ level: 'district' });
      await publish(client, 2, { 'housing:xq:X1': late ?? null });
      expect((await links(client)).get('police:ry_jbxx:1')).toMatchObject({ level: 'dwelling', rule: 'compound_name' });
      const quiet = await publish(client, 3, { 'reference:divisions:360103': area('360103', '西湖区', 'district') });
      expect(quiet).toMatchObject({ addresses_resolved: 0, place_versions_opened: 0 });
      await publish(client, 4, { 'housing:xq:X1': register('新世纪城', 'G1', '朝阳中路', '12') });
      expect((await links(client)).get('police:ry_jbxx:1')).toMatchObject({ level: 'district' });
      await publish(client, 5, { 'housing:xq:X1': null, 'police:ry_jbxx:1': null });
      expect((await links(client)).has('police:ry_jbxx:1')).toBe(false);
    });
  });

  test('what people call a compound is learnt from those who also give its road number; houses, slips and landmarks take their area from what is known there', async () => {
    await withClient(async (client) => {
      const house = (number: string, text: Parameters<typeof address>[0]): CanonicalRow[] =>
        dwelling(null, null, null, '101', { road: '绳金塔街', road_number: number, district_code: '360103', ...text });
      const nickname = { compound: '朝阳丽景', building: '1', district_code: '360103', vault: { unit: '1', room: '301' } };
      const content: EditionContent = {
        ...base,
        'housing:fw:H1': house('7', { longitude: 115.905, latitude: 28.6 }),
        'housing:fw:H2': house('9', {}),
        'housing:fw:H3': house('11', {}),
        'police:ry_jbxx:1': home({ ...nickname, road: '朝阳中路', road_number: '357' }),
        'police:ry_jbxx:2': home(nickname),
        'police:ry_jbxx:3': home({ road: '绳金搭街', road_number: '7', vault: { room: '101' } }),
        'police:ry_jbxx:4': home({ road: '绳金塔街', road_number: '9', vault: { room: '101' } }),
        'police:jq_jbxx:1': [address({ landmark: '丽景苑', compound: '丽景苑', district_code: '360103' })],
        'police:jq_jbxx:2': [address({ landmark: '八一公园', district_code: '360103', longitude: 115.905, latitude: 28.605 })],
        'police:jq_jbxx:3': [address({ landmark: '八一公园', district_code: '360103', longitude: 115.9051, latitude: 28.605 })],
        'hotline:order:1': [address({ role: 'site', landmark: '八一公园', district_code: '360103' })],
        'hotline:order:2': [address({ role: 'site', compound: '丽景', longitude: 115.9125, latitude: 28.604, building: '1' })],
      };
      await publish(client, 1, content);
      // One may have got it wrong.
      expect((await links(client)).get('police:ry_jbxx:2')).toMatchObject({ level: 'district' });
      await publish(client, 2, { 'police:ry_jbxx:5': home({ ...nickname, road: '朝阳中路', road_number: '357' }) });
      const found = await links(client);
      expect(found.get('police:ry_jbxx:2')).toMatchObject({ level: 'dwelling', key: 'compound:X2|b:1|u:1|r:301', rule: 'compound_alias' });
      expect(found.get('police:ry_jbxx:3')).toMatchObject({ key: 'number:360103:绳金塔街:7|u:|r:101', community_code: '360103001001' });
      expect(found.get('police:ry_jbxx:4')).toMatchObject({ key: 'number:360103:绳金塔街:9|u:|r:101', community_code: null });
      expect(found.get('police:jq_jbxx:1')).toMatchObject({
        level: 'landmark',
        key: 'landmark:360103:丽景苑',
        community_code: '360103001002',
      });
      expect(found.get('hotline:order:1')).toMatchObject({ level: 'landmark', community_code: '360103001001' });
      expect(found.get('hotline:order:2')).toMatchObject({ level: 'building', key: 'compound:X2|b:1' });
      await publish(client, 3, {
        'police:ry_jbxx:5': null,
        'police:jq_jbxx:3': null,
        'police:ry_jbxx:6': home({ road: '绳金塔街', road_number: '9', longitude: 115.915, latitude: 28.6 }),
      });
      const after = await links(client);
      expect(after.get('police:ry_jbxx:2')).toMatchObject({ level: 'district' });
      expect(after.get('hotline:order:1')).toMatchObject({ level: 'landmark', community_code: null });
      expect(after.get('police:ry_jbxx:4')).toMatchObject({ community_code: '360103001002' });
    });
  });

  test('a house of a hamlet is met with its group or without, unless two groups have one of its number', async () => {
    await withClient(async (client) => {
      const village = { community_code: '360103001001', district_code: '360103' };
      const house = (compoundName: string, number: string): CanonicalRow[] =>
        dwelling(null, null, null, null, { ...village, compound: compoundName, road_number: number });
      const lives = (compoundName: string | null, number: string): CanonicalRow[] =>
        home({ ...village, compound: compoundName, road_number: number });
      await publish(client, 1, {
        ...base,
        'housing:fw:V1': house('上胡坊', '24'),
        'housing:fw:V2': house('上胡坊2组', '25'),
        'housing:fw:V3': house('上胡坊1组', '26'),
        'housing:fw:V4': house('上胡坊2组', '26'),
        'housing:fw:V5': house('西邹家', '24'),
        'police:ry_jbxx:1': lives('上胡坊', '24'),
        'police:ry_jbxx:2': lives('上胡坊3组', '24'),
        'police:ry_jbxx:3': lives('上胡坊', '25'),
        'police:ry_jbxx:4': lives('上胡坊2组', '26'),
        'police:ry_jbxx:5': lives('上胡坊', '26'),
        'police:ry_jbxx:6': lives('上胡坊1组', '25'),
        'police:ry_jbxx:7': lives('西邹家', '24'),
        'police:ry_jbxx:8': lives(null, '24'),
      });
      const found = await links(client);
      const register = (code: string): string => found.get(`housing:fw:${code}`)?.key ?? '';
      const met = ['1', '2', '3', '4', '5', '6', '7', '8'].map((key) => found.get(`police:ry_jbxx:${key}`)?.key);
      const own = (hamlet: string, number: string): string => `number:360103001001:${hamlet}:${number}`;
      expect(met).toEqual([
        register('V1'),
        register('V1'),
        register('V2'),
        register('V4'),
        own('上胡坊', '26'),
        own('上胡坊1组', '25'),
        register('V5'),
        own('', '24'),
      ]);
    });
  });

  test('a record that changes in nothing of its address is not resolved again, and still follows what its place depends on', async () => {
    await withClient(async (client) => {
      const lives = home({ compound: '世纪花园小区', building: '3', district_code: '360103', vault: { unit: '2', room: '501' } });
      await publish(client, 1, { ...base, 'police:ry_jbxx:1': lives });
      const before = (await links(client)).get('police:ry_jbxx:1');
      expect(before).toMatchObject({ level: 'dwelling' });
      const again = await publish(client, 2, { 'police:ry_jbxx:1': lives, 'housing:fw:F1': base['housing:fw:F1'] ?? null });
      expect(again).toMatchObject({ addresses_resolved: 0 });
      expect((await links(client)).get('police:ry_jbxx:1')).toEqual(before);
      await publish(client, 3, { 'police:ry_jbxx:1': lives, 'housing:xq:X1': register('新世纪城', 'G1', '朝阳中路', '12') });
      expect((await links(client)).get('police:ry_jbxx:1')).toMatchObject({ level: 'district' });
    });
  });

  test('of two compounds of one name the one that has such a building is meant, whenever it came to have it', async () => {
    await withClient(async (client) => {
      const text = { compound: '世纪花园小区', vault: { unit: '2', room: '501' } };
      await publish(client, 1, {
        ...base,
        'housing:xq:X4': register('世纪花园小区', 'G2', '洪城路', '31'),
        'police:ry_jbxx:1': home({ ...text, building: '3' }),
        'police:ry_jbxx:2': home({ ...text, building: '7' }),
        'police:ry_jbxx:3': home({ ...text, building: '3', district_code: '360103' }),
      });
      const first = await links(client);
      expect(first.get('police:ry_jbxx:1')).toMatchObject({ level: 'dwelling', key: 'compound:X1|b:3|u:2|r:501', rule: 'compound_name' });
      expect(first.has('police:ry_jbxx:2')).toBe(false);
      expect(first.get('police:ry_jbxx:3')).toMatchObject({ key: 'compound:X1|b:3|u:2|r:501' });
      await publish(client, 2, { 'housing:fw:N1': dwelling('X4', '7', '2', '501'), 'housing:fw:N2': dwelling('X4', '3', '2', '501') });
      const second = await links(client);
      expect(second.has('police:ry_jbxx:1')).toBe(false);
      expect(second.get('police:ry_jbxx:2')).toMatchObject({ level: 'dwelling', key: 'compound:X4|b:7|u:2|r:501' });
      expect(second.get('police:ry_jbxx:3')).toMatchObject({ level: 'district' });
    });
  });

  test('a house between two communities tells all its dwellings the same, also those that were there before', async () => {
    await withClient(async (client) => {
      const flat = (room: string, text: Parameters<typeof address>[0] = {}): CanonicalRow[] =>
        dwelling(null, null, null, room, { road: '绳金塔街', road_number: '9', district_code: '360103', ...text });
      await publish(client, 1, { ...base, 'housing:fw:H1': flat('101') });
      await publish(client, 2, {
        'housing:fw:H2': flat('102', { longitude: 115.905, latitude: 28.605 }),
        'housing:fw:H3': flat('103', { longitude: 115.915, latitude: 28.605 }),
      });
      const standing = await client.query<{ key: string; community_code: string | null }>(
        `select k.key, v.community_code from hub.place_version v join vault.place_key k using (place) where v.until_edition = 2147483647 and k.key like 'number:%' order by 1`,
      );
      expect(standing.rows.map((row) => row.community_code)).toEqual(Array(4).fill('360103001001'));
    });
  });

  test('any order of arrival, over any number of editions, gives the places of one load', async () => {
    const house = (number: string, room: string, text: Parameters<typeof address>[0] = {}): CanonicalRow[] =>
      dwelling(null, null, null, room, { road: '绳金塔街', road_number: number, district_code: '360103', ...text });
    const houses: Record<string, CanonicalRow[]> = {
      'housing:fw:H1': house('7', '101', { longitude: 115.905, latitude: 28.6 }),
      'housing:fw:H2': house('7', '102'),
      'housing:fw:H3': house('9', '101', { longitude: 115.915, latitude: 28.6 }),
      'housing:fw:H4': house('11', '101'),
      'housing:xq:X4': register('丽景苑', 'G2', '洪城路', '31'),
      'housing:fw:N1': dwelling('X4', '4', '1', '301'),
      'police:jq_jbxx:1': [address({ landmark: '万达广场', district_code: '360103', longitude: 115.905, latitude: 28.6 })],
      'police:jq_jbxx:2': [address({ landmark: '万达广场', district_code: '360103', longitude: 115.9051, latitude: 28.6 })],
    };
    const elements = fc.record({
      compound: fc.constantFrom('世纪花园小区', '世纪花园', '丽景苑', '阳光家园', '阳光加园', '朝阳丽景', null),
      landmark: fc.constantFrom(null, null, null, '万达广场', '丽景苑'),
      road: fc.constantFrom('朝阳中路', '洪城路', '洪诚路', '绳金塔街', '绳金搭街', null),
      road_number: fc.constantFrom('12', '357', '8', '7', '9', '11', null),
      longitude: fc.constantFrom(115.905, 115.915, null),
      latitude: fc.constant(28.6),
      building: fc.constantFrom('1', '3', '4', null),
      district_code: fc.constantFrom('360103', null),
      room: fc.constantFrom('501', '101', '301', null),
      first: fc.integer({ min: 1, max: 3 }),
    });
    const standing = { ...base, ...houses };
    const many = Object.keys(standing).length;
    const stepOf = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: many, maxLength: many });
    await withClient(async (client) => {
      let edition = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(elements, { minLength: 8, maxLength: 16 }),
          stepOf,
          fc.integer({ min: 0, max: 4 }),
          async (texts, arrivals, renamed) => {
            const final: Record<string, CanonicalRow[]> = { ...standing };
            texts.forEach(({ first, room, ...text }, index) => {
              void first;
              final[`police:ry_jbxx:${String(index)}`] = home({ ...text, vault: { room } });
            });
            const steps: Record<string, EditionContent[string]>[] = [{}, {}, {}, {}];
            Object.keys(final).forEach((name, index) => {
              const step = index < arrivals.length ? (arrivals[index] ?? 1) : (texts[index - arrivals.length]?.first ?? 1);
              Object.assign(steps[step] ?? {}, { [name]: final[name] });
            });
            Object.assign(steps[0] ?? {}, {
              [`housing:fw:F${String(renamed + 1)}`]: dwelling('X3', '1', null, '101'),
              'housing:xq:X2': register('阳光家园', 'G1', '洪城路', '12'),
            });
            for (const step of steps) await publish(client, (edition += 1), step);
            const grown = await digest(client);
            const none = Object.fromEntries(Object.keys(final).map((name) => [name, null]));
            await publish(client, (edition += 1), none);
            expect(await digest(client)).toEqual([]);
            await publish(client, (edition += 1), final);
            const loaded = await digest(client);
            await publish(client, (edition += 1), none);
            expect(grown).toEqual(loaded);
          },
        ),
        { numRuns: 2, endOnFailure: true },
      );
    });
  }, 120_000);
});
