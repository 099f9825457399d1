/** Beliefs: values with the record they come from, tokens, residences, organisations, cases with deadlines, parties and links, and the exports of it all. */
import { describe, expect, test } from '@jest/globals';
import type { CanonicalRow } from '../../core/records.ts';
import { exportIdentities } from '../../store/export/export-identities.ts';
import { exportPlaces } from '../../store/export/export-places.ts';
import { withDatabase } from '../support/database.ts';
import { address, caseRow, compound, party, person, pretendRecords, publish } from './fixture.ts';

const idA = '360102198001010013';

const holiday = (date: string, kind: 'holiday' | 'workday'): CanonicalRow[] => [{ kind: 'holiday', part: '', date, holiday_kind: kind }];
const link = (
  target: string,
  kind: 'BECAME' | 'TRANSFERRED' | 'SAME_MATTER',
  inverse: boolean,
  stream: string | null = null,
): CanonicalRow => ({
  kind: 'case_link',
  part: `${kind}:${target}`,
  link_kind: kind,
  target_stream: stream,
  target_number: target,
  inverse,
});
const company: CanonicalRow = {
  kind: 'organization',
  part: 'company',
  organization_kind: 'PROPERTY_COMPANY',
  name: '安居物业',
  name_match: '安居物业',
  credit_code: '91350100M000100Y43',
  code: null,
  parent_code: null,
  phone: '079188880000',
};
const unit = (code: string, parent: string | null): CanonicalRow[] => [
  {
    kind: 'organization',
    part: '',
    organization_kind: 'POLICE_UNIT',
    name: code,
    name_match: code,
    credit_code: null,
    code,
    parent_code: parent,
    phone: null,
  },
];

describe('derive', () => {
  test.each([
    ['read through', null],
    ['looked up', 1_000_000],
  ])('persons, residences, organisations, cases, parties and links of one small city, and what a night changes: %s', async (_, records) => {
    await withDatabase(async ({ database }) => {
      const client = await database.pool.connect();
      try {
        await pretendRecords(client, records);
        await publish(client, 1, {
          'housing:xq:X1': [
            compound({ name: '世纪花园小区' }),
            address({ role: 'compound', road: '朝阳中路', road_number: '12', district_code: '360103' }),
            company,
          ],
          'housing:fw:F1': [address({ role: 'dwelling', compound_code: 'X1', building: '3', vault: { unit: '2', room: '501' } })],
          'housing:ryfw:1': [
            person({
              name_kind: 'full',
              vault: { name: '曾伟', name_match: '曾伟', name_pinyin: 'zengwei', citizen_id: idA, phones: ['13800000001'] },
            }),
            { kind: 'residence', part: '', dwelling_ref: 'housing:fw:F1', relation: 'OWNER', since: '2020-01-01', until: null },
          ],
          'police:ry_jbxx:1': [
            person({
              sex: 'MALE',
              vault: {
                name: '曾玮',
                name_match: '曾玮',
                name_pinyin: 'zengwei',
                citizen_id: idA,
                birth_date: '1980-01-01',
                phones: ['13800000002'],
              },
            }),
            address({ role: 'home', compound: '世纪花园小区', building: '3', vault: { unit: '2', room: '501' } }),
            address({ part: 'hjdz', role: 'registered', district_code: '360103' }),
          ],
          'police:dw_jbxx:1': unit('360103590000', '360100000000'),
          'police:jq_jbxx:J1': [
            caseRow({ case_kind: 'INCIDENT', number: 'J1', opened_at: '2026-01-04T01:00:00Z' }),
            address({ compound: '世纪花园小区', building: '3' }),
            party({ part: 'caller', case_ref: 'police:jq_jbxx:J1', role: 'CALLER', vault: { name: '路人' } }),
          ],
          'police:aj_jbxx:A1': [
            caseRow({ case_kind: 'POLICE_CASE', number: 'A1', opened_at: '2026-01-05T01:00:00Z' }),
            link('J1', 'BECAME', true, 'jq_jbxx'),
          ],
          'police:sj_ry_gx:G1': [party({ case_ref: 'police:jq_jbxx:J1', person_ref: 'police:ry_jbxx:1', role: 'WITNESS' })],
          'police:sj_ry_gx:G2': [party({ case_ref: 'police:jf_jbxx:never', person_ref: 'police:ry_jbxx:1', role: 'PARTY_A' })],
          'hotline:order:O1': [
            caseRow({
              case_kind: 'HOTLINE_ORDER',
              number: 'O1',
              category_system: 'hotline:category',
              category: '03',
              opened_at: '2026-01-30T02:00:00Z',
            }),
            link('J1', 'TRANSFERRED', true),
            link('J1', 'SAME_MATTER', false),
            link('A1', 'SAME_MATTER', false),
            link('missing', 'SAME_MATTER', false),
          ],
          'hotline:category:03': [
            {
              kind: 'code',
              part: '',
              system: 'hotline:category',
              code: '03',
              name: '物业',
              parent: null,
              handler_code: null,
              working_days: 3,
            },
          ],
          'reference:holidays:1': holiday('2026-02-02', 'holiday'),
          'reference:holidays:2': holiday('2026-01-31', 'workday'),
        });
        const believed = await client.query(
          `select o.name_masked, n.key as name_from, v.name, v.birth_date, v.citizen_id, v.phones, o.sex, o.birth_year, o.record_count, o.department_count
           from hub.person_version o join vault.person_version v using (person) join hub.record n on n.record = o.name_record`,
        );
        expect(believed.rows).toEqual([
          {
            name_masked: '曾**',
            name_from: '1',
            name: '曾玮',
            birth_date: '1980-01-01',
            citizen_id: idA,
            phones: ['13800000001', '13800000002'],
            sex: 'MALE',
            birth_year: 1980,
            record_count: 2,
            department_count: 2,
          },
        ]);
        const tokens = await client.query<{ text: string }>(
          `select kind || ':' || token as text from vault.person_token order by kind, token`,
        );
        expect(tokens.rows.map((row) => row.text)).toEqual([
          `citizen_id:${idA}`,
          'initials:zw',
          'name:曾伟',
          'name:曾玮',
          'phone:13800000001',
          'phone:13800000002',
          'pinyin:zengwei',
        ]);
        const residences = await client.query(
          `select r.relation, k.key, r.since from hub.residence r join vault.place_key k using (place) order by 1`,
        );
        expect(residences.rows).toEqual([
          { relation: 'OWNER', key: 'compound:X1|b:3|u:2|r:501', since: '2020-01-01' },
          { relation: 'RESIDENT', key: 'compound:X1|b:3|u:2|r:501', since: null },
        ]);
        expect((await client.query('select name from hub.organization_version order by name')).rows).toEqual([
          { name: '360103590000' },
          { name: '安居物业' },
        ]);
        const order = await client.query(`select deadline, deadline_source, district_code from hub.case_version where number = 'O1'`);
        // Saturday the 31st works, Monday the 2nd does not: 31st, 3rd, 4th.
        expect(order.rows).toEqual([{ deadline: new Date('2026-02-04T15:59:59Z'), deadline_source: 'computed', district_code: null }]);
        const incident = await client.query(
          `select v.district_code, p.kind from hub.case_version v join hub.place p using (place) where number = 'J1'`,
        );
        expect(incident.rows).toEqual([{ district_code: '360103', kind: 'BUILDING' }]);
        const parties = await client.query(`select role, person is not null as known from hub.case_party order by role`);
        expect(parties.rows).toEqual([
          { role: 'CALLER', known: false },
          { role: 'WITNESS', known: true },
        ]);
        const links = await client.query(
          `select s.key as source, t.key as target, l.kind from hub.case_link l join hub.record s on s.record = l.source join hub.record t on t.record = l.target
           where l.until_edition = 2147483647 order by 1, 2, 3`,
        );
        expect(links.rows).toEqual([
          { source: 'A1', target: 'O1', kind: 'SAME_MATTER' },
          { source: 'J1', target: 'A1', kind: 'BECAME' },
          { source: 'J1', target: 'O1', kind: 'TRANSFERRED' },
        ]);

        await publish(client, 2, {
          'reference:holidays:3': holiday('2026-02-03', 'holiday'),
          'police:jq_jbxx:J1': null,
          'police:jf_jbxx:never': [caseRow({ case_kind: 'DISPUTE', number: 'D1' })],
          'police:dw_jbxx:0': unit('360100000000', null),
          'housing:fw:F1': null,
        });
        const standing = (table: string): string => `select count(*)::int as n from hub.${table} where until_edition = 2147483647`;
        expect((await client.query(standing('case_link'))).rows).toEqual([{ n: 1 }]);
        expect((await client.query(`select role from hub.case_party where until_edition = 2147483647`)).rows).toEqual([
          { role: 'PARTY_A' },
        ]);
        expect((await client.query(`select relation from hub.residence where until_edition = 2147483647`)).rows).toEqual([
          { relation: 'RESIDENT' },
        ]);
        expect(
          (await client.query(`select deadline from hub.case_version where number = 'O1' and until_edition = 2147483647`)).rows,
        ).toEqual([{ deadline: new Date('2026-02-05T15:59:59Z') }]);
        expect(
          (
            await client.query(
              `select count(*)::int as n from hub.organization_version where parent is not null and until_edition = 2147483647`,
            )
          ).rows,
        ).toEqual([{ n: 1 }]);
      } finally {
        client.release();
      }
      const identities: string[] = [];
      for await (const line of exportIdentities(database.pool)) identities.push(line);
      expect(identities[0]).toBe('record,person_id');
      expect(identities.slice(1).map((line) => line.split(',')[0])).toEqual(['housing:ryfw:1', 'police:ry_jbxx:1']);
      expect(new Set(identities.slice(1).map((line) => line.split(',')[1])).size).toBe(1);
      const places: string[] = [];
      for await (const line of exportPlaces(database.pool)) places.push(line.replace(/,[0-9a-f-]{36},/, ',uid,'));
      expect(places).toEqual([
        'record,place_id,level,community,grid',
        'housing:xq:X1,uid,compound,,',
        'police:ry_jbxx:1,uid,dwelling,,',
        'police:ry_jbxx:1#hjdz,uid,district,,',
      ]);
    });
  });
});
