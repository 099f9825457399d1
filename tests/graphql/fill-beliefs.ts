/** What the hub believes of the hand-written city: its people and places, with their links. */
import type { Database } from '../../store/database.ts';
import { insert, open, place, since, uid } from './fixture-rows.ts';
import type { Row } from './fixture-rows.ts';

export async function fillBeliefs(database: Database): Promise<void> {
  const persons = [1, 2, 3, 4, 5];
  await insert(
    database,
    'hub.person',
    persons.map((person) => ({ person, uid: uid('p', person), first_edition: 1 })),
  );
  const link = (record: number, person: number, rule: string, from = 1, until = open) =>
    since(
      from,
      rule === 'alone'
        ? { record, person, rule }
        : { record, person, rule, other: record === 1 ? 2 : 1, pattern: 1 + 8, rarity: 12, weight: 24 },
      until,
    );
  await insert(database, 'hub.person_link', [
    link(1, 1, 'citizen_id'),
    link(2, 1, 'citizen_id'),
    link(3, 1, 'citizen_id'),
    link(4, 2, 'alone'),
    link(5, 3, 'alone'),
    link(14, 4, 'alone', 1, 2),
    link(14, 1, 'citizen_id', 2),
    link(15, 5, 'alone'),
  ]);
  await insert(database, 'hub.person_redirect', [since(2, { person: 4, into_person: 1 })]);
  const believed = (person: number, name: string, record: number, more: Row, until = open) =>
    since(
      1,
      {
        person,
        name_masked: name,
        name_record: record,
        sex: null,
        sex_record: null,
        birth_year: null,
        birth_record: null,
        deceased: false,
        record_count: 1,
        department_count: 1,
        ...more,
      },
      until,
    );
  await insert(database, 'hub.person_version', [
    believed(1, '王*', 1, { sex: 'FEMALE', sex_record: 1, birth_year: 1980, birth_record: 1 }),
    believed(2, '李*', 4, { sex: 'MALE', sex_record: 4, birth_year: 1975, birth_record: 4 }),
    believed(3, '赵*', 5, { sex: 'MALE', sex_record: 5, birth_year: 1990, birth_record: 5 }),
    believed(4, '王*', 14, {}, 2),
    believed(5, '孙*', 15, {}),
  ]);
  const tokens: readonly (readonly [number, string, string])[] = [
    [1, 'name', '王芳'],
    [1, 'pinyin', 'wangfang'],
    [1, 'initials', 'wf'],
    [1, 'citizen_id', '360102198001010013'],
    [1, 'phone', '13900000001'],
    [2, 'name', '李强'],
    [2, 'pinyin', 'liqiang'],
    [2, 'initials', 'lq'],
    [3, 'name', '赵磊'],
    [5, 'name', '孙丽'],
    [5, 'phone', '13900000005'],
  ];
  await insert(
    database,
    'vault.person_token',
    tokens.map(([person, kind, token]) => since(1, { person, kind, token })),
  );
  const kinds = ['AREA', 'COMPOUND', 'BUILDING', 'DWELLING', 'ROAD_NUMBER'];
  await insert(
    database,
    'hub.place',
    kinds.map((kind, index) => ({ place: index + 1, uid: uid('l', index + 1), kind, first_edition: 1 })),
  );
  const inside = { compound: '幸福小区', compound_place: 2, compound_record: 6 };
  await insert(database, 'hub.place_version', [
    place(1, 'AREA', null, '西湖区西湖街道站前社区', { longitude: null, latitude: null }),
    place(2, 'COMPOUND', 1, '西湖区幸福小区', { ...inside, road: '幸福路', road_number: '12' }),
    place(3, 'BUILDING', 2, '西湖区幸福小区3栋', {
      ...inside,
      building: '3',
      longitude: 115.901,
      latitude: 28.671,
      location_precision: 'building',
    }),
    place(4, 'DWELLING', 3, '西湖区幸福路', {
      ...inside,
      road: '幸福路',
      building: '3',
      longitude: 115.901,
      latitude: 28.671,
      location_precision: 'dwelling',
    }),
    place(5, 'ROAD_NUMBER', 1, '西湖区站前路8号', {
      road: '站前路',
      road_number: '8',
      longitude: 115.91,
      latitude: 28.68,
      location_precision: 'road_number',
    }),
  ]);
  const names = (record: number, number: number, level: string) =>
    since(1, { record, part: '', place: number, level, rule: 'road_number' });
  await insert(database, 'hub.place_link', [
    names(1, 4, 'dwelling'),
    names(6, 2, 'compound'),
    names(7, 4, 'dwelling'),
    names(11, 3, 'building'),
    names(14, 3, 'building'),
  ]);
  const lives = (record: number, person: number, relation: string, from: string | null, until: string | null = null) =>
    since(1, { record, part: '', person, place: 4, relation, since: from, until });
  await insert(database, 'hub.residence', [
    lives(1, 1, 'RESIDENT', null),
    lives(2, 1, 'OWNER', '2015-03-01'),
    lives(3, 1, 'RESIDENT', null),
    lives(4, 2, 'RESIDENT', null),
    lives(5, 3, 'RESIDENT', null),
  ]);
  await insert(
    database,
    'hub.organization',
    [6, 8, 9].map((organization) => ({ organization, uid: uid('o', organization), key: `k${organization}`, first_edition: 1 })),
  );
  const firm = (number: number, kind: string, name: string, more: Row = {}) =>
    since(1, { organization: number, organization_kind: kind, name, credit_code: null, code: null, phone: null, ...more });
  await insert(database, 'hub.organization_version', [
    firm(6, 'PROPERTY_COMPANY', '安居物业', { credit_code: '91350100M000100Y43' }),
    firm(8, 'HEALTH_PROVIDER', '站前卫生服务中心', { phone: '079100000008' }),
    firm(9, 'POLICE_UNIT', '站前派出所', { code: '360103010000' }),
  ]);
  await insert(
    database,
    'hub.organization_link',
    [6, 8, 9].map((record) => since(1, { record, organization: record })),
  );
}
