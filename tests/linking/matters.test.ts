/** Matter links: cases of different departments that are one matter by what they have in common, with weights, without values, whatever the order of arrival. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import type { CanonicalRow, CaseKind } from '../../core/records.ts';
import { matterCaps } from '../../linking/matter-rules.ts';
import { withClient } from '../support/database.ts';
import { address, caseRow, compound, party, pretendRecords, publish } from './fixture.ts';
import type { EditionContent } from './fixture.ts';

interface Call {
  readonly at: string;
  readonly room?: string | null;
  readonly phone?: string | null;
  readonly text?: string | null;
  readonly confidential?: boolean;
  readonly links?: string;
}

function theCase(
  name: string,
  kind: CaseKind,
  { at, room = '501', phone = null, text = null, confidential = false, links }: Call,
): CanonicalRow[] {
  const written: CanonicalRow[] =
    links === undefined
      ? []
      : [{ kind: 'case_link', part: links, link_kind: 'TRANSFERRED', target_stream: null, target_number: links, inverse: false }];
  return [
    caseRow({ case_kind: kind, number: name.split(':')[2] ?? '', opened_at: at, confidential, vault: { content: text } }),
    address({
      role: 'event',
      compound: '世纪花园',
      building: '3',
      district_code: '360103',
      community_code: '360103001001',
      vault: { unit: '2', room },
    }),
    party({ part: 'caller', case_ref: name, role: 'CALLER', vault: { phone } }),
    ...written,
  ];
}

const base: EditionContent = {
  'housing:xq:X1': [
    compound({ name: '世纪花园' }),
    address({ role: 'compound', road: '朝阳中路', road_number: '12', district_code: '360103' }),
  ],
  'housing:fw:F1': [
    { kind: 'dwelling', part: '', compound_code: 'X1', floor: null, floors: null, floor_area: null, use: 'RESIDENTIAL', built_year: null },
    address({ role: 'dwelling', compound_code: 'X1', building: '3', vault: { unit: '2', room: '501' } }),
  ],
};

async function matters(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ text: string }>(
    `select concat_ws(' ', s.key, t.key, round(l.weight::numeric, 1), l.caller_level, l.evidence) as text
     from hub.matter_link l join hub.record s on s.record = l.source join hub.record t on t.record = l.target where l.until_edition = 2147483647 order by 1`,
  );
  return rows.map((row) => row.text);
}

describe('matter links', () => {
  test('minutes apart, at one place, one phone, like words', () =>
    withClient(async (client) => {
      await publish(client, 1, {
        ...base,
        'police:jq_jbxx:J1': theCase('police:jq_jbxx:J1', 'INCIDENT', {
          at: '2026-01-05T01:00:00Z',
          phone: '13800000001',
          text: '报警人称楼上深夜噪音扰民，请求处理',
        }),
        'hotline:order:O1': theCase('hotline:order:O1', 'HOTLINE_ORDER', {
          at: '2026-01-05T01:20:00Z',
          phone: '13800000001',
          text: '市民反映：楼上深夜噪音扰民',
        }),
        'hotline:order:O2': theCase('hotline:order:O2', 'HOTLINE_ORDER', { at: '2026-01-09T01:20:00Z', phone: '13800000001' }),
        'hotline:order:O3': theCase('hotline:order:O3', 'HOTLINE_ORDER', {
          at: '2026-01-05T01:10:00Z',
          room: null,
          phone: '13800000009',
          text: '小区门口路灯不亮已有一周',
        }),
        'health:Encounter:E1': theCase('health:Encounter:E1', 'CARE_EPISODE', { at: '2026-01-05T01:00:00Z', phone: '13800000001' }),
      });
      const found = await client.query<{ source: string; target: string; weight: number; level: string; evidence: unknown }>(
        `select s.key as source, t.key as target, l.weight, l.caller_level as level, l.evidence
         from hub.matter_link l join hub.record s on s.record = l.source join hub.record t on t.record = l.target`,
      );
      expect(found.rows.filter((row) => row.target === 'O1')).toEqual([
        {
          source: 'J1',
          target: 'O1',
          weight: 24,
          level: 'phone',
          evidence: [
            { field: 'time', level: 'half_hour', weight: 6.5 },
            { field: 'place', level: 'dwelling', weight: 9.5 },
            { field: 'words', level: 'same', weight: 3 },
          ],
        },
      ]);
      expect(found.rows.map((row) => row.target)).not.toContain('O2');
      expect(found.rows.flatMap((row) => [row.source, row.target])).not.toContain('E1');
      expect(JSON.stringify(found.rows)).not.toMatch(/13800000001|噪音/u);
    }));

  test('who called in confidence is no evidence, neither way, and a written number goes before', () =>
    withClient(async (client) => {
      const order = (more: Partial<Call>) =>
        theCase('hotline:order:O1', 'HOTLINE_ORDER', { at: '2026-01-05T01:20:00Z', phone: '13800000001', ...more });
      const incident = theCase('police:jq_jbxx:J1', 'INCIDENT', { at: '2026-01-05T01:00:00Z', phone: '13800000001' });
      await publish(client, 1, { ...base, 'police:jq_jbxx:J1': incident, 'hotline:order:O1': order({ confidential: true }) });
      const same = await matters(client);
      expect(same).toHaveLength(1);
      expect(same[0]).toMatch(/^J1 O1 11\.0 \[/u);
      await publish(client, 2, { 'hotline:order:O1': order({ confidential: true, phone: '13800000002' }) });
      expect(await matters(client)).toEqual(same);
      await publish(client, 3, { 'hotline:order:O1': order({}) });
      expect((await matters(client))[0]).toMatch(/^J1 O1 21\.0 phone/u);
      await publish(client, 4, {
        'police:jq_jbxx:J1': theCase('police:jq_jbxx:J1', 'INCIDENT', { at: '2026-01-05T01:00:00Z', links: 'O1' }),
      });
      expect(await matters(client)).toEqual([]);
      await publish(client, 5, { 'police:jq_jbxx:J1': null });
      expect(await matters(client)).toEqual([]);
    }));

  test.each([null, 1_000_000])('a phone of thousands joins nobody and is reported: of %s records', (records) =>
    withClient(async (client) => {
      await pretendRecords(client, records);
      const office = '13800000007';
      const calls = Object.fromEntries(
        Array.from({ length: matterCaps.partiesOfCaller }, (_, n) => `hotline:order:N${String(n)}`).map((name) => [
          name,
          theCase(name, 'HOTLINE_ORDER', { at: '2026-03-05T01:00:00Z', room: null, phone: office }),
        ]),
      );
      const pair: EditionContent = {
        'police:jq_jbxx:J1': [
          caseRow({ case_kind: 'INCIDENT', number: 'J1', opened_at: '2026-01-05T01:00:00Z' }),
          party({ part: 'caller', case_ref: 'police:jq_jbxx:J1', role: 'CALLER', vault: { phone: office } }),
        ],
        'hotline:order:O1': [
          caseRow({ case_kind: 'HOTLINE_ORDER', number: 'O1', opened_at: '2026-01-05T01:10:00Z' }),
          party({ part: 'caller', case_ref: 'hotline:order:O1', role: 'CALLER', vault: { phone: office } }),
        ],
      };
      await publish(client, 1, pair);
      expect(await matters(client)).toHaveLength(1);
      expect(await publish(client, 2, { ...base, ...calls })).toMatchObject({ matter_blocks_capped: 1 });
      expect(await matters(client)).toEqual([]);
      await publish(client, 3, Object.fromEntries(Object.keys(calls).map((name) => [name, null])));
      expect(await matters(client)).toHaveLength(1);
    }),
  );

  test(
    'any order of arrival gives the links of one load',
    () =>
      withClient(async (client) => {
        const call = fc.record({
          kind: fc.constantFrom<readonly [string, CaseKind]>(
            ['police:jq_jbxx', 'INCIDENT'],
            ['hotline:order', 'HOTLINE_ORDER'],
            ['housing:wj', 'HOUSING_CASE'],
          ),
          hour: fc.integer({ min: 0, max: 60 }),
          room: fc.constantFrom('501', null),
          phone: fc.constantFrom('13800000001', '13800000002', null),
          text: fc.constantFrom('楼上漏水把天花板泡坏', '物业不处理电梯故障', null),
          confidential: fc.boolean(),
          links: fc.constantFrom(undefined, undefined, undefined, 'C0', 'C1'),
          step: fc.integer({ min: 0, max: 1 }),
        });
        let edition = 0;
        await fc.assert(
          fc.asyncProperty(fc.array(call, { minLength: 4, maxLength: 8 }), async (calls) => {
            const all = calls.map(({ kind: [stream, kind], hour, step, links, ...more }, n) => {
              const name = `${stream}:C${String(n)}`;
              const at = new Date(Date.UTC(2026, 0, 5, hour)).toISOString();
              return { name, step, rows: theCase(name, kind, { at, ...more, ...(links === undefined ? {} : { links }) }) };
            });
            await pretendRecords(client, 1_000_000);
            for (const step of [0, 1]) {
              const rows = Object.fromEntries(all.filter((each) => each.step === step).map((each) => [each.name, each.rows]));
              await publish(client, (edition += 1), step === 1 ? { ...base, ...rows } : rows);
            }
            const grown = await matters(client);
            // All records anew: every case is held against every other again, by reading through and not by looking up.
            await pretendRecords(client, null);
            const whole: EditionContent = { ...base, ...Object.fromEntries(all.map((each) => [each.name, each.rows])) };
            await publish(client, (edition += 1), whole);
            expect(await matters(client)).toEqual(grown);
            await publish(client, (edition += 1), Object.fromEntries(Object.keys(whole).map((name) => [name, null])));
            expect(await matters(client)).toEqual([]);
          }),
          { numRuns: 2, endOnFailure: true },
        );
      }),
    120_000,
  );
});
