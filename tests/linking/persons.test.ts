/** Who is who: weights join records into persons, constraints keep different people apart, ids are stable, and the order of arrival decides nothing. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type pg from 'pg';
import { personModel } from '../../linking/person-model.ts';
import { withClient } from '../support/database.ts';
import { person, personPartition, publish } from './fixture.ts';
import type { EditionContent } from './fixture.ts';

const idA = '360102198001010013';
const idB = '360112199001010010';

function someone(
  name: string,
  vault: Parameters<typeof person>[0] & object extends { vault?: infer V } ? V : never,
  open: Parameters<typeof person>[0] = {},
) {
  return [person({ ...open, vault: { name, name_match: name, ...vault } })];
}

async function personIds(client: pg.ClientBase): Promise<Map<string, number>> {
  const rows = await client.query<{ name: string; person: number }>(
    `select r.department || ':' || r.stream || ':' || r.key as name, l.person from hub.person_link l join hub.record r using (record) where l.until_edition = 2147483647`,
  );
  return new Map(rows.rows.map((row) => [row.name, row.person]));
}

describe('persons', () => {
  test('a valid citizen id, a health card, a merge of the department and another document join; what has no key stays alone', async () => {
    await withClient(async (client) => {
      await publish(client, 1, {
        'police:ry_jbxx:1': someone('王伟', { citizen_id: idA, birth_date: '1980-01-01' }),
        'housing:ryfw:1': someone('王玮', { citizen_id: idA, name_pinyin: 'wangwei' }),
        'health:Patient:1': someone('王伟', { citizen_id: idA, health_card: 'H1', name_pinyin: 'wangwei' }),
        'health:Patient:2': someone('王伟', { health_card: 'H1' }),
        'health:Patient:3': someone('王伟', {}, { same_as: ['health:Patient:2', 'health:Patient:404'] }),
        'police:ry_jbxx:2': someone('JOHNSMITH', { document_kind: 'passport', document_number: 'P1' }, { name_kind: 'latin' }),
        'housing:ryfw:2': someone('JOHNSMITH', { document_kind: 'passport', document_number: 'P1' }, { name_kind: 'latin' }),
        'housing:ryfw:3': someone('李娜', { document_kind: 'passport', document_number: 'P1' }),
        'hotline:order:1': someone('王伟', { phones: ['13800000000'] }),
      });
      expect(await personPartition(client)).toEqual([
        'health:Patient:1 health:Patient:2 health:Patient:3 housing:ryfw:1 police:ry_jbxx:1',
        'hotline:order:1',
        'housing:ryfw:2 police:ry_jbxx:2',
        'housing:ryfw:3',
      ]);
      const rules = await client.query<{ name: string; rule: string; alone: boolean }>(
        `select r.stream || ':' || r.key as name, l.rule, l.other is null as alone from hub.person_link l join hub.record r using (record)`,
      );
      expect(Object.fromEntries(rules.rows.map(({ name, rule }) => [name, rule]))).toEqual({
        'ry_jbxx:1': 'citizen_id',
        'ryfw:1': 'citizen_id',
        'Patient:1': 'health_card',
        'Patient:2': 'same_as',
        'Patient:3': 'same_as',
        'ry_jbxx:2': 'document',
        'ryfw:2': 'document',
        'ryfw:3': 'alone',
        'order:1': 'alone',
      });
      expect(rules.rows.every(({ rule, alone }) => alone === (rule === 'alone'))).toBe(true);
    });
  });

  test('one citizen id on clearly different people keeps them apart, and a surname alone goes to the owner', async () => {
    await withClient(async (client) => {
      await publish(client, 1, {
        'police:ry_jbxx:1': someone('王伟', { citizen_id: idA, birth_date: '1980-01-01' }, { sex: 'MALE' }),
        'housing:ryfw:1': someone('王伟', { citizen_id: idA }),
        'health:Patient:1': someone('李秀英', { citizen_id: idA, birth_date: '1955-03-04' }, { sex: 'FEMALE' }),
        'hotline:order:1': someone('王', { citizen_id: idA }, { name_kind: 'surname' }),
        'hotline:order:2': someone('李', { citizen_id: idA }, { name_kind: 'surname' }),
      });
      expect(await personPartition(client)).toEqual([
        'health:Patient:1 hotline:order:2',
        'hotline:order:1 housing:ryfw:1 police:ry_jbxx:1',
      ]);
    });
  });

  test('without a citizen id, two of one name on one phone are told apart by their birth dates and by their sex', async () => {
    await withClient(async (client) => {
      await publish(client, 1, {
        'police:ry_jbxx:1': someone('王伟', { birth_date: '2003-08-11', phones: ['13800000001'] }, { sex: 'MALE' }),
        'health:Patient:1': someone('王伟', { birth_date: '2003-08-11', phones: ['13800000001'] }, { sex: 'MALE' }),
        'health:Patient:2': someone('王伟', { birth_date: '1975-11-15', phones: ['13800000001'] }, { sex: 'FEMALE' }),
      });
      expect(await personPartition(client)).toEqual(['health:Patient:1 police:ry_jbxx:1', 'health:Patient:2']);
    });
  });

  test('two valid citizen ids never meet through weaker evidence; what lies between goes to the stronger side or stays alone', async () => {
    await withClient(async (client) => {
      const counts = await publish(client, 1, {
        'police:ry_jbxx:1': someone('王伟', { citizen_id: idA }),
        'police:ry_jbxx:2': someone('李秀英', { citizen_id: idB }),
        'health:Patient:1': someone('王伟', { citizen_id: idA, health_card: 'H1' }),
        'health:Patient:2': someone('王伟', { health_card: 'H1' }, { same_as: ['health:Patient:3'] }),
        'health:Patient:3': someone('王伟', { health_card: 'H3' }),
        'health:Patient:4': someone('王伟', { health_card: 'H3' }, { same_as: ['police:ry_jbxx:2'] }),
        'health:Patient:5': someone('王伟', {}, { same_as: ['police:ry_jbxx:1', 'police:ry_jbxx:2'] }),
      });
      expect(await personPartition(client)).toEqual([
        'health:Patient:1 police:ry_jbxx:1',
        'health:Patient:2 health:Patient:3',
        'health:Patient:4 police:ry_jbxx:2',
        'health:Patient:5',
      ]);
      expect(counts['person_records_contested']).toBeGreaterThan(0);
    });
  });

  test('a citizen id that is wrong in one digit speaks for its owner and is nobody else; two ids under two names are not compared', async () => {
    await withClient(async (client) => {
      const phones = ['13800000001'];
      await publish(client, 1, {
        'police:ry_jbxx:1': someone('王伟', { citizen_id: idA, phones }),
        'housing:ryfw:1': someone('王伟', { citizen_id_pattern: '360102198001010023', phones }),
        'police:ry_jbxx:2': someone('李秀英', { citizen_id: idB, phones }),
        'health:Patient:1': someone('王伟', { citizen_id: '360102197001010011', phones }),
      });
      expect(await personPartition(client)).toEqual(['health:Patient:1', 'housing:ryfw:1 police:ry_jbxx:1', 'police:ry_jbxx:2']);
      const levels = await client.query<{ names: string; level: number }>(
        `select x.stream || ':' || x.key || ' ' || y.stream || ':' || y.key as names, (p.pattern % 8)::int as level
         from vault.person_pair p join hub.record x on x.record = p.a join hub.record y on y.record = p.b`,
      );
      const met = new Map(levels.rows.map(({ names, level }) => [names.split(' ').sort().join(' '), level]));
      const oneEdit = personModel.comparisons[0]?.levels.findIndex(({ name }) => name === 'one_edit') ?? -1;
      expect(met.get('ry_jbxx:1 ryfw:1')).toBe(oneEdit + 1);
      expect(met.has('Patient:1 ry_jbxx:1')).toBe(true);
      expect(met.has('ry_jbxx:1 ry_jbxx:2')).toBe(false);
    });
  });

  test('ids stay over merges and splits: the larger part keeps its id, the merged one redirects in one step', async () => {
    await withClient(async (client) => {
      await publish(client, 1, {
        'police:ry_jbxx:1': someone('王伟', { citizen_id: idA }),
        'housing:ryfw:1': someone('王伟', { citizen_id: idA }),
        'health:Patient:1': someone('王伟', { health_card: 'H1' }),
      });
      const before = await personIds(client);
      await publish(client, 2, { 'health:Patient:1': someone('王伟', { health_card: 'H1', citizen_id: idA }) });
      const merged = await personIds(client);
      expect(merged.get('health:Patient:1')).toBe(before.get('police:ry_jbxx:1'));
      const redirect = await client.query<{ person: number; into_person: number }>(
        'select person, into_person from hub.person_redirect where until_edition = 2147483647',
      );
      expect(redirect.rows).toEqual([{ person: before.get('health:Patient:1'), into_person: before.get('police:ry_jbxx:1') }]);
      await publish(client, 3, { 'police:ry_jbxx:1': someone('王伟', { citizen_id: idB }) });
      const split = await personIds(client);
      expect(split.get('housing:ryfw:1')).toBe(before.get('housing:ryfw:1'));
      expect(new Set([...before.values(), split.get('police:ry_jbxx:1')]).size).toBe(3);
      await publish(client, 4, { 'police:ry_jbxx:1': null });
      expect((await personIds(client)).has('police:ry_jbxx:1')).toBe(false);
      const unchanged = await publish(client, 5, {});
      expect(unchanged['person_links_opened']).toBeUndefined();
      // Nobody whom an erasure would have to look for rests among the candidates.
      expect((await client.query('select from vault.person_candidate')).rowCount).toBe(0);
    });
  });

  test('one key on hundreds of people is poisoned: it joins nobody, nothing explodes, and the report names it', async () => {
    await withClient(async (client) => {
      const content: Record<string, ReturnType<typeof someone>> = {};
      for (let index = 0; index < 400; index += 1) {
        const name = String.fromCodePoint(0x4e00 + (index % 200), 0x5e00 + (index % 200), 0x6e00 + (index % 200));
        content[`health:Patient:${String(index)}`] = someone(name, { health_card: 'H1' });
      }
      const counts = await publish(client, 1, content);
      expect(counts['person_blocks_capped_health_card']).toBe(1);
      expect(counts['person_pairs']).toBe(0);
      expect(await personPartition(client)).toHaveLength(400);
    });
  });

  test('any order of arrival, over any number of editions, gives the partition of one load', async () => {
    const record = fc.record({
      id: fc.option(fc.constantFrom(idA, idB, '36012219600101001X'), { nil: null, freq: 1 }),
      phone: fc.option(fc.constantFrom('13900000001', '13900000002', '13900000003'), { nil: null, freq: 2 }),
      card: fc.option(fc.constantFrom('H1', 'H2', 'H3', 'H4'), { nil: null, freq: 1 }),
      name: fc.constantFrom('王伟', '王玮', '王伟明', '李秀英', '赵铁柱'),
      birth: fc.constantFrom('1980-01-01', '1990-01-01', null),
      same: fc.option(fc.integer({ min: 0, max: 9 }), { nil: null, freq: 1 }),
      first: fc.integer({ min: 1, max: 3 }),
      changed: fc.boolean(),
    });
    await withClient(async (client) => {
      let edition = 0;
      await fc.assert(
        fc.asyncProperty(fc.array(record, { minLength: 6, maxLength: 10 }), async (records) => {
          const final: Record<string, ReturnType<typeof someone>> = {};
          const steps: Record<number, Record<string, EditionContent[string]>> = { 1: {}, 2: {}, 3: {}, 4: {} };
          records.forEach((row, index) => {
            const name = `health:Patient:${String(index)}`;
            final[name] = someone(
              row.name,
              { citizen_id: row.id, health_card: row.card, birth_date: row.birth, phones: row.phone === null ? [] : [row.phone] },
              { same_as: row.same === null ? [] : [`health:Patient:${String(row.same)}`] },
            );
            const other = someone('王伟', { citizen_id: idA, health_card: 'H1' });
            Object.assign(steps[row.first] ?? {}, { [name]: row.changed ? other : final[name] });
            if (row.changed) Object.assign(steps[row.first + 1] ?? {}, { [name]: final[name] });
          });
          for (const step of [1, 2, 3, 4]) await publish(client, (edition += 1), steps[step] ?? {});
          const grown = await personPartition(client);
          const all = Object.fromEntries(Object.keys(final).map((name) => [name, null]));
          await publish(client, (edition += 1), all);
          await publish(client, (edition += 1), final);
          const loaded = await personPartition(client);
          await publish(client, (edition += 1), all);
          expect(grown).toEqual(loaded);
        }),
        { numRuns: 4, endOnFailure: true },
      );
    });
  });
});
