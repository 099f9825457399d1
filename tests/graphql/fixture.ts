/** A city of one compound, written by hand straight into the tables: five people, nine cases of four departments, two editions. */
import type { Database } from '../../store/database.ts';
import { fillBeliefs } from './fill-beliefs.ts';
import { insert, since, theCase, uid } from './fixture-rows.ts';
import type { Row } from './fixture-rows.ts';

const records: readonly (readonly [number, string, string, string])[] = [
  [1, 'police', 'ry_jbxx', 'R1'],
  [2, 'housing', 'ryfw', 'F1'],
  [3, 'health', 'Patient', 'P1'],
  [4, 'police', 'ry_jbxx', 'R2'],
  [5, 'health', 'Patient', 'P2'],
  [6, 'housing', 'xq', 'X1'],
  [7, 'housing', 'fw', 'D1'],
  [8, 'health', 'Organization', 'H1'],
  [9, 'police', 'dw_jbxx', '360103010000'],
  [11, 'police', 'jq_jbxx', 'J1'],
  [12, 'police', 'jf_jbxx', 'S1'],
  [13, 'police', 'aj_jbxx', 'A1'],
  [14, 'hotline', 'order', 'O1'],
  [15, 'hotline', 'order', 'O2'],
  [16, 'housing', 'wj', 'W1'],
  [17, 'health', 'CarePlan', 'C1'],
  [21, 'police', 'sj_ry_gx', 'G1'],
  [22, 'police', 'sj_ry_gx', 'G2'],
  [23, 'police', 'sj_ry_gx', 'G3'],
  [24, 'police', 'sj_ry_gx', 'G4'],
  [31, 'reference', 'divisions', '36'],
  [32, 'reference', 'divisions', '3601'],
  [33, 'reference', 'divisions', '360103'],
  [34, 'reference', 'divisions', '360103001'],
  [35, 'reference', 'divisions', '360103001001'],
  [36, 'reference', 'grids', 'N1'],
  [37, 'reference', 'departments', '01'],
  [38, 'reference', 'departments', '02'],
  [39, 'hotline', 'category', '03.07'],
];

async function fillLedger(database: Database): Promise<void> {
  const run = (number: number, department: string) => ({
    run: number,
    uid: uid('u', number),
    department,
    mode: 'night',
    business_date: `2026-01-${17 + number}`,
    state: 'published',
    epoch: 1,
    edition: number,
    requested_by: 'schedule',
    requested_at: `2026-01-${17 + number}T18:00:00Z`,
    error: null,
  });
  await insert(database, 'hub.run', [run(1, 'police'), run(2, 'hotline')]);
  await insert(database, 'hub.run_step', [{ run: 2, step: 'extract', state: 'done', attempts: 1, detail: {} }]);
  const counts = { read: 3, stored: 1, unchanged: 1, rejected: 1, duplicates: 0, deleted: 0, missing: 0 };
  await insert(database, 'hub.run_stream', [{ run: 2, stream: 'order', state: 'stored', clean_seq: 0, notes: [], figures: {}, ...counts }]);
  await insert(database, 'hub.edition', [
    { edition: 1, run: 1, state: 'published', prepared_at: '2026-01-17T17:00:00Z', published_at: '2026-01-17T18:00:00Z' },
    { edition: 2, run: 2, state: 'published', prepared_at: '2026-01-18T17:00:00Z', published_at: '2026-01-18T18:00:00Z' },
  ]);
  await insert(database, 'hub.source_cursor', [
    { department: 'police', stream: 'jq_jbxx', edition: 1, cursor: {}, as_of: '2026-01-16T10:00:00Z' },
    { department: 'hotline', stream: 'order', edition: 2, cursor: {}, as_of: '2026-01-18T16:00:00Z' },
  ]);
  await insert(database, 'hub.reject', [
    {
      reject: 1,
      uid: uid('j', 1),
      run: 2,
      department: 'hotline',
      stream: 'order',
      key: 'O9',
      seq: 3,
      reason: 'unknown_code',
      column_name: 'status',
      origin: 'page 1',
      rejected_at: '2026-01-18T17:30:00Z',
    },
  ]);
}

async function fillRecords(database: Database): Promise<void> {
  await insert(
    database,
    'hub.record',
    records.map(([record, department, stream, key]) => ({ record, uid: uid('r', record), department, stream, key })),
  );
  const seen = { hash: uid('h', 1), run: 1, seen_at: '2026-01-17T17:10:00Z' };
  await insert(
    database,
    'hub.record_version',
    records.map(([record]) => since(1, { record, ...seen, verdicts: record === 1 ? { gmsfhm: 'rejected:checksum', xm: 'repaired' } : {} })),
  );
  const person = (record: number, name: string, sex: string | null, year: number | null) =>
    since(1, {
      record,
      part: '',
      sex,
      birth_year: year,
      name_kind: 'full',
      name_masked: name,
      citizen_id_kind: 'valid',
      deceased: false,
      same_as: [],
    });
  await insert(database, 'hub.person_record', [
    person(1, '王*', 'FEMALE', 1980),
    person(2, '王**', null, 1980),
    person(3, '王*', 'FEMALE', 1981),
    person(4, '李*', 'MALE', 1975),
    person(5, '赵*', 'MALE', 1990),
    person(14, '王*', null, null),
    person(15, '孙*', null, null),
  ]);
  const division = (record: number, code: string, name: string, level: string, parent: string | null) =>
    since(1, { record, part: '', code, name, level, parent });
  await insert(database, 'hub.area_record', [
    division(31, '36', '江西省', 'province', null),
    division(32, '3601', '南昌市', 'city', '36'),
    division(33, '360103', '西湖区', 'district', '3601'),
    division(34, '360103001', '西湖街道', 'street', '360103'),
    division(35, '360103001001', '站前社区', 'community', '360103001'),
  ]);
  await insert(database, 'hub.grid_record', [
    since(1, {
      record: 36,
      part: '',
      code: 'N1',
      name: '第一网格',
      community_code: '360103001001',
      station_code: '360103010000',
      police_grid: 'JG1',
      households: 120,
      geometry: {},
    }),
  ]);
  await insert(database, 'hub.handler_record', [
    since(1, { record: 37, part: '', code: '01', name: '南昌市公安局', department: 'police', phone: '079100000001' }),
    since(1, { record: 38, part: '', code: '02', name: '南昌市住房和城乡建设局', department: 'housing', phone: '079100000002' }),
  ]);
  await insert(database, 'hub.code_record', [
    since(1, { record: 39, part: '', system: 'hotline:category', code: '03.07', name: '物业管理', parent: null, working_days: 5 }),
  ]);
  const organization = (record: number, kind: string, name: string, more: Row) =>
    since(1, { record, part: '', organization_kind: kind, name, name_match: name, credit_code: null, code: null, ...more });
  await insert(database, 'hub.organization_record', [
    organization(6, 'PROPERTY_COMPANY', '安居物业', { credit_code: '91350100M000100Y43' }),
    organization(8, 'HEALTH_PROVIDER', '站前卫生服务中心', { code: 'H1' }),
    organization(9, 'POLICE_UNIT', '站前派出所', { code: '360103010000' }),
  ]);
  await insert(database, 'hub.compound_record', [
    since(1, {
      record: 6,
      part: '',
      name: '幸福小区',
      name_match: '幸福小区',
      company: '安居物业',
      credit_code: '91350100M000100Y43',
      company_phone: '079100000009',
      buildings: 3,
      households: 90,
      filing_expires_on: '2026-06-30',
    }),
  ]);
}

async function fillCases(database: Database): Promise<void> {
  const order = { category_system: 'hotline:category', category: '03.07', deadline: '2026-01-16T10:00:00Z', handler_code: '02' };
  const details = {
    channel: 'police-transfer',
    requestKind: 'complaint',
    dispatchedTo: '02',
    coDepartments: ['01'],
    followUp: null,
    duplicateOf: null,
  };
  const orderOne = theCase(14, 'hotline', 'HOTLINE_ORDER', 'O1', '2026-01-10T02:00:00Z', { ...order, details });
  const answered = { at: '2026-01-18T02:00:00Z', reached: true, resolved: true, satisfaction: 4 };
  await insert(database, 'hub.case_version', [
    since(1, theCase(11, 'police', 'INCIDENT', 'J1', '2026-01-10T01:00:00Z', { handler_code: '360103010000' })),
    since(
      1,
      theCase(12, 'police', 'DISPUTE', 'S1', '2026-01-12T01:00:00Z', {
        place: 2,
        details: {
          riskLevel: 'ORDINARY',
          lead: 'POLICE',
          mediation: { organization: '站前调解委员会', outcome: 'SETTLED', at: '2026-01-13T01:00:00Z' },
          followUp: null,
        },
      }),
    ),
    since(
      1,
      theCase(13, 'police', 'POLICE_CASE', 'A1', '2026-01-11T01:00:00Z', {
        details: { policeCaseKind: 'ADMINISTRATIVE', lead: 'WORKABLE' },
      }),
    ),
    since(1, orderOne, 2),
    since(2, { ...orderOne, stage: 'CLOSED', closed_at: '2026-01-18T03:00:00Z', details: { ...details, followUp: answered } }),
    since(
      1,
      theCase(15, 'hotline', 'HOTLINE_ORDER', 'O2', '2026-01-14T02:00:00Z', {
        ...order,
        confidential: true,
        place: 2,
        details: { ...details, channel: 'phone' },
      }),
    ),
    since(
      1,
      theCase(16, 'housing', 'HOUSING_CASE', 'W1', '2026-01-13T02:00:00Z', {
        place: 2,
        details: { housingKind: 'PROPERTY_DISPUTE', dwellingRef: 'housing:fw:D1' },
      }),
    ),
    since(
      1,
      theCase(17, 'health', 'CARE_EPISODE', 'C1', '2025-06-01T02:00:00Z', {
        place: null,
        details: {
          episodeKind: 'care-plan',
          careCategory: 'chronic-disease',
          careTeam: 'health:Organization:H1',
          visits: [{ date: '2026-01-05', status: 'completed' }],
        },
      }),
    ),
  ]);
  const text = (record: number, title: string | null, content: string) => since(1, { record, part: '', title, content });
  await insert(database, 'vault.case_record', [text(11, null, '楼上漏水起争执'), text(14, '物业不作为', '电梯停运三天')]);
  const party = (record: number, number: number, person: number | null, role: string, part = '') =>
    since(1, { record, part, case_record: number, person, role });
  await insert(database, 'hub.case_party', [
    party(11, 11, null, 'CALLER', 'caller'),
    party(21, 12, 1, 'PARTY_A'),
    party(22, 12, 2, 'PARTY_B'),
    party(23, 13, 2, 'SUSPECT'),
    party(24, 13, 1, 'WITNESS'),
    party(14, 14, 1, 'CALLER', 'caller'),
    party(15, 15, 5, 'CALLER', 'caller'),
    party(17, 17, 1, 'PATIENT'),
  ]);
  const step = (record: number, seq: number, at: string, action: string, handler: string | null) =>
    since(1, { record, part: String(seq), seq, at, action, handler_code: handler });
  await insert(database, 'hub.event_record', [
    step(11, 1, '2026-01-10T01:00:00Z', 'received', '360103010000'),
    step(11, 2, '2026-01-10T01:20:00Z', 'on_scene', '360103010000'),
    step(14, 1, '2026-01-10T02:00:00Z', 'receive', null),
    step(14, 2, '2026-01-10T03:00:00Z', 'dispatch', '02'),
  ]);
  await insert(database, 'vault.event_record', [since(1, { record: 14, part: '2', note: '请住建局处理' })]);
  const link = (source: number, target: number, kind: string, record: number, field: string) =>
    since(1, { source, target, kind, evidence: { record, field } });
  await insert(database, 'hub.case_link', [
    link(11, 12, 'BECAME', 12, 'jqbh'),
    link(11, 14, 'TRANSFERRED', 14, 'relatedNumbers'),
    link(14, 16, 'FOLLOW_ON', 16, '来源单号'),
  ]);
  await insert(database, 'hub.matter_link', [
    since(1, {
      source: 12,
      target: 16,
      weight: 6.5,
      caller_weight: 10,
      caller_level: 'phone',
      evidence: [
        { field: 'time', level: 'two_days', weight: -3 },
        { field: 'place', level: 'dwelling', weight: 9.5 },
      ],
    }),
  ]);
}

export async function fillFixture(database: Database): Promise<void> {
  await fillLedger(database);
  await fillRecords(database);
  await fillBeliefs(database);
  await fillCases(database);
}
