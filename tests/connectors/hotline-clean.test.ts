/** What cleaning makes of hotline orders. */
import { describe, expect, test } from '@jest/globals';
import { cleanCategory } from '../../connectors/hotline/clean-category.ts';
import { cleanOrder } from '../../connectors/hotline/clean-order.ts';
import type { CanonicalRow } from '../../core/records.ts';

const context = { today: '2026-01-18' };
const order = {
  orderNo: 'NC20260118000123',
  channel: 'phone',
  kind: 'complaint',
  category: '03.07.02',
  title: '噪音扰民',
  content: '楼上装修',
  caller: { name: '李女士', phone: '138 7911 2345', confidential: true },
  address: '东湖区阳明路357号',
  areaCode: '360102',
  location: { lon: 115.9, lat: 28.69 },
  status: 'in_progress',
  createdAt: '2026-01-17T10:00:00+08:00',
  updatedAt: '2026-01-17T11:00:00+08:00',
  dispatchedTo: 'DP04',
  coDepartments: ['DP06', 'DP06'],
  answeredAt: '2026-01-17T12:00:00',
  followUp: { at: '2026-01-18T09:00:00+08:00', reached: true, resolved: null, satisfaction: 7 },
  duplicateOf: 'nc20260117000001 ',
  relatedNumbers: ['JQ001', 'JQ001', ''],
  steps: [
    { seq: 2, action: 'dispatch', at: '2026-01-17T10:30:00+08:00', department: 'DP04', note: '' },
    { seq: 1, action: 'receive', at: '2026-01-17T10:00:00+08:00' },
    { seq: 3, action: 'explode', at: '2026-01-17T10:30:00+08:00' },
  ],
};

function clean(change: Readonly<Record<string, unknown>> = {}): { rows: readonly CanonicalRow[]; verdicts: unknown } {
  const result = cleanOrder({ key: order.orderNo, raw: { ...order, ...change } }, context);
  if ('reject' in result) throw new Error(JSON.stringify(result));
  return result;
}
const rowsOf = (kind: CanonicalRow['kind'], change?: Readonly<Record<string, unknown>>): readonly CanonicalRow[] =>
  clean(change).rows.filter((row) => row.kind === kind);

describe('an order', () => {
  test('becomes a case with its stage, confidentiality and details', () => {
    expect(rowsOf('case')).toMatchObject([
      {
        case_kind: 'HOTLINE_ORDER',
        number: 'NC20260118000123',
        category_system: 'hotline:category',
        category: '03.07.02',
        stage: 'IN_PROGRESS',
        state: 'in_progress',
        opened_at: '2026-01-17T02:00:00.000Z',
        handler_code: 'DP04',
        confidential: true,
        details: {
          channel: 'phone',
          requestKind: 'complaint',
          coDepartments: ['DP06'],
          answeredAt: '2026-01-17T04:00:00.000Z',
          followUp: { reached: true, resolved: null, satisfaction: null },
        },
        vault: { title: '噪音扰民', content: '楼上装修' },
      },
    ]);
    expect(clean().verdicts).toMatchObject({ satisfaction: 'rejected:unknown_code', steps: 'rejected:unknown_code' });
  });

  test('its caller is a person of its own record and a party', () => {
    const ref = 'hotline:order:NC20260118000123';
    expect(rowsOf('person')).toMatchObject([{ part: '', name_kind: 'surname', sex: 'FEMALE', vault: { phones: ['13879112345'] } }]);
    expect(rowsOf('party')).toMatchObject([
      { part: 'caller', role: 'CALLER', case_ref: ref, person_ref: ref, vault: { phone: '13879112345' } },
    ]);
    expect(rowsOf('person', { caller: { confidential: false, name: '匿名' } })).toEqual([]);
    expect(rowsOf('party', { caller: null })).toEqual([]);
  });

  test('its place is read from text and GCJ-02 coordinates; the area code stands in where nothing else says', () => {
    const [site] = rowsOf('address');
    expect(site).toMatchObject({ role: 'site', district_code: '360102', vault: { datum: 'GCJ02', original_coordinates: '115.9,28.69' } });
    expect(site).not.toMatchObject({ longitude: 115.9 });
    expect(rowsOf('address', { address: null, location: null, areaCode: '360102003' })).toMatchObject([
      { precision: 'street', district_code: '360102', street_code: '360102003', community_code: null, vault: { text: null } },
    ]);
    expect(rowsOf('address', { address: '', location: null, areaCode: null })).toEqual([]);
  });

  test('its steps are events in order, its numbers are links', () => {
    expect(rowsOf('event')).toMatchObject([
      { part: 'step-1', action: 'receive', handler_code: null },
      { part: 'step-2', action: 'dispatch', handler_code: 'DP04', vault: { note: null } },
    ]);
    expect(rowsOf('case_link')).toMatchObject([
      { link_kind: 'SAME_MATTER', target_stream: null, target_number: 'JQ001', inverse: false },
      { part: 'duplicate', link_kind: 'SAME_MATTER', target_stream: 'order', target_number: 'NC20260117000001' },
    ]);
    expect(rowsOf('case_link', { channel: 'police-transfer' })[0]).toMatchObject({ link_kind: 'TRANSFERRED', inverse: true });
  });

  test.each([
    ['an unknown status', { status: 'lost' }, { reason: 'unknown_code', column: 'status' }],
    ['an unreadable time', { createdAt: 'soon' }, { reason: 'shape', column: 'createdAt' }],
    ['a NUL character', { title: 'a\0b' }, { reason: 'nul_character', column: 'title' }],
    ['a wrong type', { caller: 'me' }, { reason: 'wrong_shape', column: 'caller' }],
  ])('%s is a reject with its column', (_name, change, reject) => {
    expect(cleanOrder({ key: 'K', raw: { ...order, ...change } }, context)).toEqual({ reject });
  });
});

test('a category becomes a code with its limit in working days', () => {
  const raw = { code: '03.07.02', name: ' 噪音 ', parent: '03.07', department: 'DP04', workingDays: 5 };
  expect(cleanCategory({ key: '03.07.02', raw }, context)).toEqual({
    rows: [
      {
        kind: 'code',
        part: '',
        system: 'hotline:category',
        code: '03.07.02',
        name: '噪音',
        parent: '03.07',
        handler_code: 'DP04',
        working_days: 5,
      },
    ],
    verdicts: {},
  });
});

describe('numbers as operators type them', () => {
  const targets = (...relatedNumbers: readonly string[]): readonly unknown[] =>
    rowsOf('case_link', { relatedNumbers, duplicateOf: null }).map((row) => ('target_number' in row ? row.target_number : null));

  test.each([
    ['J36010220260001', ['J36010220260001']],
    ['警情J36010220260001', ['警情J36010220260001', 'J36010220260001']],
    ['警情编号：ｊ36010220260001。', ['警情编号:J36010220260001。', 'J36010220260001']],
    ['J360102 20260001', ['J360102 20260001', 'J360102', '20260001', 'J36010220260001']],
    ['J36010220260001、WJ-2026-000001', ['J36010220260001、WJ-2026-000001', 'J36010220260001', 'WJ-2026-000001']],
    ['见12号', ['见12号']],
    ['无', ['无']],
  ])('%s', (typed, numbers) => {
    expect(targets(typed)).toEqual(numbers);
  });

  test('the order’s own number and one typed twice are no further links', () => {
    expect(targets('本单NC20260118000123', '警情J36010220260001', 'J36010220260001')).toEqual([
      '本单NC20260118000123',
      '警情J36010220260001',
      'J36010220260001',
    ]);
  });
});
