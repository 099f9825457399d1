/** Decisions of stewards: they outrank the weights for ever, contradict nothing, tell beforehand what moves, and reach readers by a run of the hub itself. */
import { describe, expect, test } from '@jest/globals';
import type pg from 'pg';
import { waitForRun } from '../../jobs/wait-for-run.ts';
import { decideLink, undoDecision } from '../../store/decisions/decide-link.ts';
import type { DecisionSubject } from '../../store/decisions/decision-pairs.ts';
import { withdrawEdition } from '../../store/editions/withdraw-edition.ts';
import type { Database } from '../../store/database.ts';
import { explainPair } from '../../store/link/explain-pair.ts';
import { withTransaction } from '../../store/with-transaction.ts';
import { renderExplanation } from '../../server/commands/explain.ts';
import { withHub } from '../jobs/hub-under-test.ts';
import { sampleEntry } from '../audit/sample-entry.ts';
import { withDatabase } from '../support/database.ts';
import { person, personPartition, publish } from './fixture.ts';
import type { EditionContent } from './fixture.ts';

const idA = '360102198001010013';
const idB = '360112199001010010';

const someone = (name: string, vault: object = {}) => [person({ vault: { name, name_match: name, ...vault } })];

const city: EditionContent = {
  'police:ry_jbxx:1': someone('王伟', { citizen_id: idA, birth_date: '1980-01-01' }),
  'housing:ryfw:1': someone('王伟', { citizen_id: idA }),
  'police:ry_jbxx:2': someone('李秀英', { citizen_id: idB, birth_date: '1990-01-01' }),
  'hotline:order:1': someone('王伟', { phones: ['13900000001'] }),
};
const apart = ['hotline:order:1', 'housing:ryfw:1 police:ry_jbxx:1', 'police:ry_jbxx:2'];

interface Steward {
  readonly client: pg.PoolClient;
  readonly database: Database;
  readonly decide: (kind: 'CONFIRM' | 'REJECT' | 'SPLIT', records: readonly string[], dryRun?: boolean) => ReturnType<typeof decideLink>;
  readonly merge: (records: readonly string[]) => ReturnType<typeof decideLink>;
}

const entry = (people: readonly string[]) =>
  sampleEntry(1, { subjects: Object.fromEntries(people.map((uid) => [uid, ['Mutation.decideLink']])) });

async function withCity(callback: (steward: Steward) => Promise<void>): Promise<void> {
  await withDatabase(async ({ database }) => {
    const client = await database.pool.connect();
    const numbers = async (column: 'record' | 'person', names: readonly string[]): Promise<number[]> => {
      const { rows } = await client.query<{ number: number }>(
        `select ${column === 'record' ? 'r.record' : 'l.person'} as number from unnest($1::text[]) with ordinality n(name, place)
         join hub.record r on r.department || ':' || r.stream || ':' || r.key = n.name join hub.person_link l using (record) where l.until_edition = 2147483647 order by n.place`,
        [names],
      );
      return rows.map(({ number }) => number);
    };
    const send = (subject: DecisionSubject, dryRun = false) =>
      decideLink(database, { subject, reason: 'As the papers say', by: 'steward', dryRun, entry });
    try {
      await publish(client, 1, city);
      await callback({
        client,
        database,
        async decide(kind, names, dryRun) {
          const [one = 0, other = 0, ...more] = await numbers('record', names);
          return send(
            kind === 'SPLIT' ? { kind, records: names.length === 1 ? [one] : [one, other, ...more] } : { kind, records: [one, other] },
            dryRun,
          );
        },
        merge: async (names) => send({ kind: 'MERGE', persons: await numbers('person', names) }),
      });
    } finally {
      client.release();
    }
  });
}

describe('decisions', () => {
  test('a dry run tells what would move and writes nothing; a confirmation joins, survives a whole re-link, and is undone', async () => {
    await withCity(async ({ client, database, decide }) => {
      const foreseen = await decide('CONFIRM', ['hotline:order:1', 'police:ry_jbxx:1'], true);
      expect(foreseen).toMatchObject({ uid: null, moves: { newPeople: 0, cases: 0 } });
      expect(foreseen.moves?.records).toHaveLength(1);
      expect((await client.query('select from hub.link_decision')).rows).toHaveLength(0);

      const decided = await decide('CONFIRM', ['hotline:order:1', 'police:ry_jbxx:1']);
      expect(decided.moves).toEqual(foreseen.moves);
      expect(await personPartition(client)).toEqual(apart);
      await publish(client, 2, {});
      const joined = ['hotline:order:1 housing:ryfw:1 police:ry_jbxx:1', 'police:ry_jbxx:2'];
      expect(await personPartition(client)).toEqual(joined);
      const rule = await client.query<{ rule: string }>(
        `select l.rule from hub.person_link l join hub.record r using (record) where r.department = 'hotline' and l.until_edition = 2147483647`,
      );
      expect(rule.rows).toEqual([{ rule: 'steward' }]);

      await client.query('truncate hub.person_linking');
      await publish(client, 3, {});
      expect(await personPartition(client)).toEqual(joined);

      const undone = await undoDecision(database, { uid: decided.uid ?? '', reason: 'A mistake', by: 'steward', entry });
      expect(undone.moves?.newPeople).toBe(1);
      await publish(client, 4, {});
      expect(await personPartition(client)).toEqual(apart);
      await expect(undoDecision(database, { uid: decided.uid ?? '', reason: 'Again', by: 'steward', entry })).rejects.toThrow(
        'undone already',
      );
    });
  });

  test('two valid citizen ids meet by a decision only; a split and a rejection part what the weights join', async () => {
    await withCity(async ({ client, decide, merge }) => {
      await merge(['police:ry_jbxx:1', 'police:ry_jbxx:2']);
      await publish(client, 2, {});
      expect(await personPartition(client)).toEqual(['hotline:order:1', 'housing:ryfw:1 police:ry_jbxx:1 police:ry_jbxx:2']);
      await expect(decide('REJECT', ['police:ry_jbxx:1', 'police:ry_jbxx:2'])).rejects.toThrow(/one person: decision_.*undoDecision/);
      await expect(decide('REJECT', ['housing:ryfw:1', 'police:ry_jbxx:2'])).rejects.toThrow(
        'Others decided that these records are one person',
      );
      await expect(decide('SPLIT', ['police:ry_jbxx:2'])).rejects.toThrow('Others decided');
    });
    await withCity(async ({ client, decide, merge }) => {
      await decide('SPLIT', ['housing:ryfw:1']);
      await publish(client, 2, {});
      const parted = ['hotline:order:1', 'housing:ryfw:1', 'police:ry_jbxx:1', 'police:ry_jbxx:2'];
      expect(await personPartition(client)).toEqual(parted);
      await publish(client, 3, { 'housing:ryfw:1': someone('王伟', { citizen_id: idA, birth_date: '1980-01-01' }) });
      expect(await personPartition(client)).toEqual(parted);
      await expect(decide('REJECT', ['housing:ryfw:1', 'police:ry_jbxx:1'])).rejects.toThrow('decided already');
      await expect(decide('CONFIRM', ['police:ry_jbxx:1', 'housing:ryfw:1'])).rejects.toThrow('different people: decision_');
      await decide('CONFIRM', ['housing:ryfw:1', 'hotline:order:1']);
      await expect(decide('CONFIRM', ['hotline:order:1', 'police:ry_jbxx:1'])).rejects.toThrow('different people: decision_');
      await expect(merge(['hotline:order:1', 'police:ry_jbxx:1'])).rejects.toThrow('different people: decision_');
      await expect(decide('CONFIRM', ['hotline:order:1', 'hotline:order:1'])).rejects.toThrow('Name two different records');
    });
  });

  test('a run of the hub itself brings a decision to readers; a withdrawn one waits for the next run', async () => {
    await withCity(async ({ client, database, decide }) => {
      await decide('CONFIRM', ['hotline:order:1', 'police:ry_jbxx:1']);
      await withHub({ database, connectors: [] }, async () => {
        const { rows } = await client.query<{ run: number }>(`select run from hub.run where mode = 'relink'`);
        expect(rows).toHaveLength(1);
        expect(await waitForRun(database, rows[0]?.run ?? 0, { interval: 20 })).toMatchObject({ state: 'published', edition: 2 });
      });
      const pending = async () => (await client.query<{ pending: boolean }>('select pending from hub.decided_pair')).rows;
      expect(await pending()).toEqual([{ pending: false }]);
      expect(await personPartition(client)).toHaveLength(2);
      const believed = await client.query(`select from hub.person_version where until_edition = 2147483647`);
      expect(believed.rows).toHaveLength(2);
      await withdrawEdition(database, 2, 'a test');
      expect(await pending()).toEqual([{ pending: true }]);
      expect(await personPartition(client)).toEqual(apart);
      await publish(client, 3, {});
      expect(await personPartition(client)).toHaveLength(2);
    });
  });

  test('an explanation tells levels, bits, constraints, decisions and the outcome, and no value', async () => {
    await withCity(async ({ client, database, decide }) => {
      const explain = (one: string, other: string) => withTransaction(database, (own) => explainPair(own, [one, other]));
      const same = await explain('police:ry_jbxx:1', 'housing:ryfw:1');
      const { prior, parts, kinship, total } = same.waterfall;
      expect(prior + parts.reduce((sum, { bits }) => sum + bits, 0) + kinship).toBeCloseTo(total);
      expect(same.blocking).toContainEqual({ rule: 'citizen_id', records: 2, capped: false });
      const stored = await client.query<{ weight: number }>(
        `select p.weight from vault.person_pair p join hub.record r on r.record = p.a and r.key = '1' join hub.record s on s.record = p.b and s.department = 'housing' where r.department = 'police'`,
      );
      expect(stored.rows[0]?.weight).toBeCloseTo(total, 2);
      const text = renderExplanation(same).join('\n');
      expect(text).toMatch(/one person, [0-9a-f-]{36}\./);
      expect(text).not.toMatch(/王|3601|1980/);

      await decide('REJECT', ['police:ry_jbxx:1', 'police:ry_jbxx:2']);
      const two = await explain('police:ry_jbxx:1', 'police:ry_jbxx:2');
      expect(two).toMatchObject({
        constraints: ['two_citizen_ids'],
        blocking: [],
        decisions: [{ kind: 'REJECT', joined: false, undone: false }],
      });
      expect(renderExplanation(two).join('\n')).toContain('two persons');
      await expect(explain('police:ry_jbxx:1', 'police:ry_jbxx:404')).rejects.toThrow('never seen');
      await expect(explain('police:ry_jbxx:1', 'police:ry_jbxx:1')).rejects.toThrow('one and the same');
    });
    await withDatabase(async ({ database }) => {
      await expect(withTransaction(database, (own) => explainPair(own, ['police:a:1', 'police:a:2']))).rejects.toThrow(
        'No edition is published yet',
      );
    });
  });
});
