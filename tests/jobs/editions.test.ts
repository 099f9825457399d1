/** Editions: withdrawing gives back exactly the state and the cursor before, asOf answers with older ones, a half-made edition is nobody's. */
import { expect, test } from '@jest/globals';
import { openRequestSession } from '../../store/access/request-session.ts';
import type { Database } from '../../store/database.ts';
import { currentEdition } from '../../store/editions/current-edition.ts';
import { withdrawEdition } from '../../store/editions/withdraw-edition.ts';
import { withDatabase } from '../support/database.ts';
import { withHub } from './hub-under-test.ts';
import { scriptedConnector } from './scripted-connector.ts';
import type { Script } from './scripted-connector.ts';
import { digest, standing } from './standing.ts';

async function editionAsOf(database: Database, time: number): Promise<number | null> {
  const session = openRequestSession(database, { grant: null, principal: null, office: null, asOf: new Date(time) });
  const { edition } = await session.open();
  await session.end();
  return edition?.number ?? null;
}

test('withdrawing the newest edition restores the one before, its cursor included', () =>
  withDatabase(async ({ database }) => {
    const script: Script = {
      coverage: 'changes',
      cursor: { at: 1 },
      rows: [
        { key: 'a', name: 'A+' },
        { key: 'b', name: 'B' },
      ],
      asked: [],
    };
    expect(await currentEdition(database)).toBeNull();
    await withHub({ database, connectors: [scriptedConnector('police', script)] }, async (hub) => {
      await hub.run('police');
      const before = await digest(database);
      const first = await currentEdition(database);
      script.cursor = { at: 2 };
      script.rows = [
        { key: 'a', name: 'A2+' },
        { key: 'b', name: '', op: 'delete' },
        { key: 'c', name: 'C' },
      ];
      const second = await hub.run('police');
      expect(await digest(database)).not.toBe(before);
      const now = await currentEdition(database);
      expect(now?.edition).toBe(2);
      const publishedAt = Date.parse(now?.publishedAt ?? '');
      // A request's time has milliseconds, the edition's microseconds.
      expect(await editionAsOf(database, publishedAt + 1)).toBe(2);
      expect(await editionAsOf(database, publishedAt - 1)).toBe(1);
      expect(await editionAsOf(database, 0)).toBeNull();

      await expect(withdrawEdition(database, 1, 'wrong')).rejects.toMatchObject({ code: 'EDITION_NOT_NEWEST', facts: { newest: 2 } });
      await expect(withdrawEdition(database, 7, 'wrong')).rejects.toMatchObject({ code: 'EDITION_NOT_FOUND' });
      await database.pool.query('update hub.press set run = $1', [second.run]);
      await expect(withdrawEdition(database, 2, 'too early')).rejects.toMatchObject({ code: 'PRESS_BUSY' });
      await database.pool.query('update hub.press set run = null');

      await withdrawEdition(database, 2, 'a wrong delivery');
      expect(await digest(database)).toBe(before);
      expect(await currentEdition(database)).toEqual(first);
      await expect(withdrawEdition(database, 2, 'again')).rejects.toMatchObject({ code: 'EDITION_NOT_FOUND' });

      const third = await hub.run('police');
      expect(third).toMatchObject({ state: 'published', edition: 3 });
      expect(script.asked?.map((asked) => asked.cursor)).toEqual([null, { at: 1 }, { at: 1 }]);
      expect(await standing(database)).toEqual(
        new Map([
          ['a', 'A2+'],
          ['c', 'C'],
        ]),
      );
    });
  }));

test('a run that fails after storing leaves no trace, and the press is free', () =>
  withDatabase(async ({ database }) => {
    const script: Script = { coverage: 'changes', cursor: { at: 1 }, rows: [{ key: 'a', name: 'A+' }] };
    await withHub({ database, connectors: [scriptedConnector('police', script)] }, async (hub) => {
      await hub.run('police');
      const before = await digest(database);
      script.rows = [
        { key: 'a', name: 'A2' },
        { key: 'b', name: 'B' },
      ];
      await database.pool.query(`
        create function hub.refuse() returns trigger language plpgsql as $$ begin raise exception 'no'; end $$;
        create trigger refuse before update on hub.run_step for each row when (new.step = 'link' and new.state = 'done') execute function hub.refuse()`);
      const failed = await hub.run('police');
      expect(failed).toMatchObject({ state: 'failed', error: { code: 'INTERNAL' } });
      await database.pool.query('drop trigger refuse on hub.run_step');
      expect(await digest(database)).toBe(before);
      const { rows } = await database.pool.query<{ run: number | null }>('select run from hub.press');
      expect(rows).toEqual([{ run: null }]);
      expect(await hub.run('police')).toMatchObject({ state: 'published' });
    });
  }));
