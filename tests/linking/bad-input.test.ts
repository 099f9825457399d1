/** Input that would explode or merge wrongly: pairs stay bounded, nobody is merged in silence, and the run's report has a line for it. */
import { describe, expect, test } from '@jest/globals';
import { renderRun } from '../../server/run-report.ts';
import { withClient } from '../support/database.ts';
import { address, person, personPartition, publish } from './fixture.ts';
import type { EditionContent } from './fixture.ts';

/** Names of three characters that share neither surname nor sound. */
const nameOf = (index: number): string =>
  String.fromCodePoint(0x4e00 + (index % 3_000), 0x5e00 + ((index * 7) % 3_000), 0x6e00 + ((index * 13) % 3_000));

function many(count: number, vaultOf: (index: number) => object): EditionContent {
  const content: Record<string, EditionContent[string]> = {};
  for (let index = 0; index < count; index += 1) {
    const name = nameOf(index);
    content[`health:Patient:${String(index)}`] = [person({ vault: { name, name_match: name, ...vaultOf(index) } })];
  }
  return content;
}

function report(counts: Readonly<Record<string, number>>): string {
  const run = {
    run: '',
    department: 'health',
    state: 'published',
    edition: 1,
    seconds: 1,
    rowsPerSecond: 1,
    error: null,
    guard: null,
    streams: [],
  };
  return renderRun({ ...run, steps: [{ step: 'link', seconds: 1, counts }] }).join('\n');
}

describe('bad input', () => {
  test('a citizen id of two people joins neither with the other', async () => {
    await withClient(async (client) => {
      const id = '360102198001010013';
      const of = (name: string, birth: string, sex: 'MALE' | 'FEMALE') => [
        person({ sex, vault: { name, name_match: name, citizen_id: id, birth_date: birth } }),
      ];
      await publish(client, 1, {
        'police:ry_jbxx:1': of('王伟', '1980-01-01', 'MALE'),
        'health:Patient:1': of('欧阳娜娜', '1955-03-04', 'FEMALE'),
      });
      expect(await personPartition(client)).toEqual(['health:Patient:1', 'police:ry_jbxx:1']);
    });
  });

  test('5,000 records on one phone make no pairs, and the report says so', async () => {
    await withClient(async (client) => {
      const counts = await publish(
        client,
        1,
        many(5_000, () => ({ phones: ['079188888888'] })),
      );
      expect(counts['person_pairs']).toBeLessThan(5_000);
      expect(counts['person_blocks_capped_phone']).toBe(1);
      expect(await personPartition(client)).toHaveLength(5_000);
      expect(report(counts)).toContain('1 values of phone are shared by too many records');
    });
  });

  test('an address that is only the city is no evidence', async () => {
    await withClient(async (client) => {
      const content = many(2_000, () => ({}));
      const atCity = Object.fromEntries(
        Object.entries(content).map(([name, rows]) => [name, [...(rows ?? []), address({ role: 'home', vault: { text: '南昌市' } })]]),
      );
      const counts = await publish(client, 1, atCity);
      expect(counts['person_pairs']).toBeLessThan(2_000);
      expect(await personPartition(client)).toHaveLength(2_000);
    });
  });

  test('10,000 records of a poisoned source do not become one person: neither by their fields nor by its word', async () => {
    await withClient(async (client) => {
      const same = {
        name: '测试用户',
        name_match: '测试用户',
        name_pinyin: 'ceshiyonghu',
        birth_date: '1970-01-01',
        citizen_id: '360102197001010017',
        health_card: 'H1',
        phones: ['13800000000'],
      };
      const counts = await publish(
        client,
        1,
        many(10_000, () => same),
      );
      expect(counts['person_pairs']).toBe(0);
      expect(await personPartition(client)).toHaveLength(10_000);
      expect(report(counts)).toMatch(/values of citizen_id are shared by too many records/);
    });
    await withClient(async (client) => {
      const word = many(10_000, () => ({}));
      const chained = Object.fromEntries(
        Object.entries(word).map(([name], index) => [
          name,
          [person({ same_as: ['health:Patient:0'], vault: { name: nameOf(index), name_match: nameOf(index) } })],
        ]),
      );
      const counts = await publish(client, 1, chained);
      const largest = await client.query<{ records: number }>(
        'select count(*)::int as records from hub.person_link group by person order by 1 desc limit 1',
      );
      expect(largest.rows[0]?.records).toBeLessThan(50);
      expect(report(counts)).toContain('were kept out of a person whose other records speak against it');
    });
  }, 240_000);

  test('a record that changes its person every night is named', async () => {
    await withClient(async (client) => {
      const [idA, idB] = ['360102198001010013', '360112199001010010'];
      const of = (id: string) => [person({ vault: { name: '王伟', name_match: '王伟', citizen_id: id } })];
      let counts: Record<string, number> = {};
      for (let night = 1; night <= 5; night += 1) {
        const flapping = { 'hotline:order:1': of(night % 2 === 0 ? idA : idB) };
        counts = await publish(
          client,
          night,
          night === 1 ? { 'police:ry_jbxx:1': of(idA), 'police:ry_jbxx:2': of(idB), ...flapping } : flapping,
        );
        await client.query(
          `update hub.run set business_date = date '2026-01-01' + $1::int where run = (select run from hub.edition where edition = $1)`,
          [night],
        );
        if (night === 2) expect(counts['person_records_flapping']).toBeUndefined();
      }
      expect(counts).toMatchObject({ person_records_flapping: 1, 'person_record_flapping:hotline:order:1': 3 });
      expect(report(counts)).toContain('hotline:order:1 changed its person on each of the last 3 nights');
    });
  });
});
