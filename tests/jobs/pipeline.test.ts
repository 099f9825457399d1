/** A department's rows through the whole pipeline: what is stored, what is not, and that the counts account for every row. */
import { expect, test } from '@jest/globals';
import { HubError } from '../../core/hub-error.ts';
import { withDatabase } from '../support/database.ts';
import { withHub } from './hub-under-test.ts';
import { scriptedConnector } from './scripted-connector.ts';
import type { Script, ScriptRow } from './scripted-connector.ts';
import { digest, staged, standing } from './standing.ts';

const row = (key: string | null, name: string, more: Partial<ScriptRow> = {}): ScriptRow => ({ key, name, ...more });
const balance = { read: 0, stored: 0, unchanged: 0, rejected: 0, duplicates: 0, deleted: 0, missing: 0 };

test('first load, unchanged night, changes, deletions, re-used keys, duplicates', () =>
  withDatabase(async ({ database }) => {
    const script: Script = { coverage: 'changes', cursor: { at: 1 }, rows: [row('a', 'A+'), row('b', 'B'), row('c', 'C')], asked: [] };
    await withHub({ database, connectors: [scriptedConnector('housing', script)] }, async (hub) => {
      const first = await hub.run('housing');
      expect(first).toMatchObject({ state: 'published', edition: 1, error: null });
      expect(first.streams).toMatchObject([{ ...balance, read: 3, stored: 3 }]);
      const before = await digest(database);

      const again = await hub.run('housing');
      expect(again).toMatchObject({ state: 'published', edition: 2 });
      expect(again.streams).toMatchObject([{ ...balance, read: 3, unchanged: 3 }]);
      await database.pool.query('delete from hub.source_cursor where edition = 2');
      expect(await digest(database)).toBe(before);

      script.cursor = { at: 3 };
      script.rows = [
        row('a', 'A2', { version: '2' }),
        row('a', 'A1', { version: '1' }),
        row('b', '', { op: 'delete', version: '3' }),
        row('b', 'B, another thing', { version: '4' }),
        row('c', '', { op: 'delete' }),
        row('unknown', '', { op: 'delete' }),
        row('d', 'D'),
        row('d', 'D, read last'),
      ];
      const third = await hub.run('housing');
      expect(third.streams).toMatchObject([{ ...balance, read: 8, stored: 4, unchanged: 1, duplicates: 3, deleted: 1 }]);
      expect(await standing(database)).toEqual(
        new Map([
          ['a', 'A2'],
          ['b', 'B, another thing'],
          ['d', 'D, read last'],
        ]),
      );
      expect(await standing(database, 1)).toEqual(
        new Map([
          ['a', 'A+'],
          ['b', 'B'],
          ['c', 'C'],
        ]),
      );

      script.rows = [row('c', 'C is back'), row('a', 'A2', { version: '9' })];
      const fourth = await hub.run('housing');
      expect(fourth.streams).toMatchObject([{ ...balance, read: 2, stored: 1, unchanged: 1 }]);
      expect((await standing(database)).get('c')).toBe('C is back');
      const { rows } = await database.pool.query<{ count: number }>(
        `select count(*) as count from hub.case_record where until_edition = 2147483647`,
      );
      expect(rows[0]?.count).toBe(0);
      expect(script.asked?.map((asked) => asked.cursor)).toEqual([null, { at: 1 }, { at: 1 }, { at: 3 }]);
      expect(await staged(database)).toBe(0);
    });
  }));

test('a snapshot closes what it no longer has, but not what a broken row hides', () =>
  withDatabase(async ({ database }) => {
    const rows = Array.from({ length: 40 }, (_, index) => row(`key-${String(index)}`, `n${String(index)}`));
    const script: Script = { coverage: 'snapshot', cursor: {}, rows };
    await withHub({ database, connectors: [scriptedConnector('reference', script)] }, async (hub) => {
      await hub.run('reference');
      const broken = row(null, '', { fault: { reason: 'column_count' }, raw: { text: 'key-7;one column too many' } });
      script.rows = [...rows.slice(0, 6), row('key-6', '', { fault: { reason: 'bad_json' } }), broken, ...rows.slice(8, 38)];
      const second = await hub.run('reference');
      expect(second.error).toBeNull();
      expect(second.streams).toMatchObject([{ ...balance, read: 38, unchanged: 36, rejected: 2, missing: 2 }]);
      const keys = [...(await standing(database)).keys()];
      expect(keys).toHaveLength(38);
      expect(keys).toEqual(expect.arrayContaining(['key-6', 'key-7']));
    });
  }));

test('poison rows become rejects with reason, column and the source’s words; everything else is stored', () =>
  withDatabase(async ({ database }) => {
    const script: Script = {
      coverage: 'changes',
      cursor: {},
      rows: [
        row('good', 'good'),
        row('nul', 'a\0b'),
        row('half', 'a\ud800b'),
        row('key\0', 'n'),
        row('k'.repeat(3_000), 'n'),
        row(null, 'no key'),
        row('bad', 'bad'),
        row('poison', 'poison'),
        row('long', 'x'.repeat(700)),
        row('huge', 'y'.repeat(2_000_000)),
        row('broken', '', { fault: { reason: 'bad_json', column: 'name' }, raw: { text: '{"' } }),
        row('tab', 'tab\tline\nback\\slash\r"quote"\\u0000'),
      ],
    };
    await withHub({ database, connectors: [scriptedConnector('hotline', script)] }, async (hub) => {
      const run = await hub.run('hotline');
      expect(run.error).toBeNull();
      expect(run.streams).toMatchObject([{ ...balance, read: 12, stored: 2, rejected: 10 }]);
      expect((await standing(database)).get('tab')).toBe('tab\tline\nback\\slash\r"quote"\\u0000');
      const { rows } = await database.pool.query<{ seq: number; reason: string; column_name: string | null; source: unknown }>(
        `select seq, reason, column_name, source from hub.reject join vault.reject_source using (reject) order by seq`,
      );
      expect(rows.map((reject) => [reject.seq, reject.reason, reject.column_name])).toEqual([
        [2, 'unstorable_text', 'name'],
        [3, 'unstorable_text', 'name'],
        [4, 'unstorable_text', null],
        [5, 'key_too_long', null],
        [6, 'missing_key', null],
        [7, 'bad_name', 'name'],
        [8, 'clean_failed', null],
        [9, 'clean_bad_value', 'handler.name'],
        [10, 'row_too_large', null],
        [11, 'bad_json', 'name'],
      ]);
      expect(rows[0]?.source).toMatchObject({ name: 'a\\u0000b' });
    });
  }));

test('a department that is down fails with one clear error, keeps its cursor and its edition, and holds up nobody', () =>
  withDatabase(async ({ database }) => {
    const down = new HubError('SOURCE_UNREACHABLE', {
      problem: 'Housing does not answer',
      fix: 'Check HOUSING_SFTP_URL',
      facts: { setting: 'HOUSING_SFTP_URL' },
    });
    const housing: Script = { coverage: 'changes', cursor: { at: 1 }, rows: [row('h', 'H')], asked: [] };
    const police: Script = { coverage: 'changes', cursor: {}, rows: [row('p', 'P')] };
    await withHub({ database, connectors: [scriptedConnector('housing', housing), scriptedConnector('police', police)] }, async (hub) => {
      await hub.run('housing');
      housing.fails = down;
      const [failed, other] = await Promise.all([hub.run('housing'), hub.run('police')]);
      expect(failed).toMatchObject({
        state: 'failed',
        edition: null,
        error: { code: 'SOURCE_UNREACHABLE', message: 'Housing does not answer. Check HOUSING_SFTP_URL.' },
      });
      expect(other).toMatchObject({ state: 'published', edition: 2 });
      delete housing.fails;
      expect(await hub.run('housing')).toMatchObject({ state: 'published', edition: 3 });
      expect(housing.asked?.map((asked) => asked.cursor)).toEqual([null, { at: 1 }, { at: 1 }]);
      expect(await hub.run('health')).toMatchObject({ state: 'failed', error: { code: 'CONFIGURATION' } });
      expect(await staged(database)).toBe(0);
    });
  }));
