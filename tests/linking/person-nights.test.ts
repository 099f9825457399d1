/** A night links what changed and what it touches; the outcome is that of linking everything, with parameters learnt from the city itself. */
import { expect, test } from '@jest/globals';
import type pg from 'pg';
import type { PersonRow } from '../../core/records.ts';
import { runPart } from '../../store/edition-part.ts';
import { linkPersons } from '../../store/link/link-persons.ts';
import { withDatabase } from '../support/database.ts';
import { person, personPartition, publish } from './fixture.ts';

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const given = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂兰鹏'];

/** Of a whole number, the same whenever it is asked: what is random about a person. */
const draw = (seed: number, salt: number, below: number): number => {
  let x = (seed * 2654435761 + salt * 40503 + 12345) >>> 0;
  x = ((x ^ (x >>> 15)) * 2246822519) >>> 0;
  x = ((x ^ (x >>> 13)) * 3266489917) >>> 0;
  return ((x ^ (x >>> 16)) >>> 0) % below;
};

function someone(index: number, salt: number): readonly PersonRow[] {
  const name = `${surnames[draw(index, 1, 20)] ?? ''}${given[draw(index, 2, 25)] ?? ''}${draw(index, 3, 3) === 0 ? '' : (given[draw(index, 4, 25)] ?? '')}`;
  const birth = `${String(1940 + draw(index, 5, 80))}-${String(1 + draw(index, 6, 12)).padStart(2, '0')}-${String(1 + draw(index, 7, 28)).padStart(2, '0')}`;
  const known = (share: number, more: number): boolean => draw(index * 31 + salt, more, 100) < share;
  return [
    person({
      sex: draw(index, 8, 2) === 0 ? 'MALE' : 'FEMALE',
      vault: {
        name,
        name_match: known(95, 9) ? name : name.slice(0, -1) + '丙',
        birth_date: known(70, 10) ? birth : null,
        citizen_id: known(60, 11) ? `36010${String(1_000_000_000_000 + index)}` : null,
        phones: known(80, 12) ? [`139${String(10_000_000 + (draw(index, 13, 10) === 0 ? Math.floor(index / 4) : index))}`] : [],
      },
    }),
  ];
}

async function linkAgain(client: pg.PoolClient, edition: number): Promise<void> {
  await client.query('truncate hub.person_linking; truncate stage.changed_record');
  await client.query('begin');
  await runPart((each) => linkPersons(each, edition), client, edition);
  await client.query('commit');
}

test('nights of changes, deletions and a new department end where linking the whole city ends', async () => {
  await withDatabase(async ({ database }) => {
    const client = await database.pool.connect();
    try {
      const people = [...Array(1_200).keys()];
      const name = (department: string, index: number): string =>
        `${department}:${department === 'police' ? 'ry_jbxx' : 'Patient'}:${String(index)}`;
      const all = (department: string, salt: number) =>
        Object.fromEntries(people.map((index) => [name(department, index), someone(index, salt)]));
      await publish(client, 1, all('police', 1));
      const second = await publish(client, 2, all('health', 2));
      expect(second['person_model_calibrated']).toBeGreaterThan(0);
      const before = await personPartition(client);
      const changes = Object.fromEntries(
        people
          .filter((index) => draw(index, 20, 25) === 0)
          .map((index) => [
            name(index % 2 === 0 ? 'police' : 'health', index),
            index % 5 === 0 ? null : someone(index % 3 === 0 ? index + 1 : index, 7),
          ]),
      );
      const night = await publish(client, 3, changes);
      expect(night['person_model_calibrated']).toBeUndefined();
      expect(night['person_records']).toBeLessThan(600);
      const nightly = await personPartition(client);
      expect(nightly).not.toEqual(before);
      await linkAgain(client, 3);
      expect(await personPartition(client)).toEqual(nightly);
    } finally {
      client.release();
    }
  });
}, 120_000);
