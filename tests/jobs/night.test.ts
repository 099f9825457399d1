/** A night of several departments: they gather in one edition, nobody is waited for too long, and one that spoils it spoils only its own. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import type { Department } from '../../core/department.ts';
import { enqueueRun } from '../../jobs/enqueue-run.ts';
import { waitForRun } from '../../jobs/wait-for-run.ts';
import type { Database } from '../../store/database.ts';
import { withdrawEdition } from '../../store/editions/withdraw-edition.ts';
import { readRun } from '../../store/runs/read-run.ts';
import { listEditions } from '../../store/status/list-editions.ts';
import { withDatabase } from '../support/database.ts';
import type { HubUnderTest } from './hub-under-test.ts';
import { withHub } from './hub-under-test.ts';
import { scriptedConnector } from './scripted-connector.ts';
import type { Script } from './scripted-connector.ts';
import { digest, staged, standing } from './standing.ts';

type Scripts = Partial<Record<Department, Partial<Script>>>;

function withNight(scripts: Scripts, callback: (hub: HubUnderTest) => Promise<void>): Promise<void> {
  const connectors = Object.entries(scripts).map(([department, script]) =>
    scriptedConnector(department as Department, {
      coverage: 'changes',
      cursor: { at: 1 },
      rows: [{ key: department, name: 'n+' }],
      ...script,
    }),
  );
  return withDatabase(({ database }) => withHub({ database, connectors }, callback));
}

/** All at once, as the timetable asks for them. */
const runAll = (hub: HubUnderTest, departments: readonly Department[]) => Promise.all(departments.map((department) => hub.run(department)));

async function until(there: () => Promise<boolean>): Promise<void> {
  while (!(await there())) await sleep(10);
}

async function storedIn(database: Database, department: Department): Promise<boolean> {
  const { rowCount } = await database.pool.query(
    `select from hub.run join hub.run_step s using (run) where department = $1 and s.step = 'store' and s.state = 'done'`,
    [department],
  );
  return rowCount === 1;
}

test('the departments of a night make one edition, and are withdrawn together', () =>
  withNight({ health: {}, police: { delay: 200 }, reference: { delay: 400 } }, async (hub) => {
    const { database } = hub;
    const before = await digest(database);
    const runs = await runAll(hub, ['health', 'police', 'reference']);
    expect(runs).toMatchObject(runs.map(() => ({ state: 'published', edition: 1, error: null })));
    for (const run of runs) {
      expect(run.steps.map(({ step, state }) => [step, state])).toEqual(
        ['extract', 'clean', 'store', 'link', 'derive', 'publish'].map((step) => [step, 'done']),
      );
    }
    // What one run did for all is counted once.
    expect(runs.filter(({ steps }) => Object.keys(steps.find(({ step }) => step === 'link')?.detail ?? {}).length > 0)).toHaveLength(1);
    expect(await listEditions(database, 5)).toMatchObject([
      { number: 1, state: 'published', departments: ['reference', 'police', 'health'] },
    ]);
    expect(await staged(database)).toBe(0);
    expect((await standing(database)).size).toBe(3);
    await withdrawEdition(database, 1, 'a wrong night');
    expect(await digest(database)).toBe(before);
    for (const { run } of runs) expect(await readRun(database, run)).toMatchObject({ state: 'withdrawn' });
  }));

for (const [which, delay] of [
  ['opened the edition', 0],
  ['entered it last', 600],
] as const) {
  test(`a department that ${which} and fails as it stores holds up nobody, and has nothing in it`, () =>
    withNight({ health: { delay: 200 }, police: { delay }, housing: { delay: 300 } }, async (hub) => {
      await hub.database.pool.query(`
        create function hub.refuse() returns trigger language plpgsql as $$ begin perform pg_sleep(1); raise exception 'no'; end $$;
        create trigger refuse before insert on hub.source_cursor for each row when (new.department = 'police') execute function hub.refuse();
        alter table hub.run alter column requested_at set default now() - interval '1 minute'`);
      const [health, police, housing] = await runAll(hub, ['health', 'police', 'housing']);
      expect(police).toMatchObject({ state: 'failed', edition: null, error: { code: 'INTERNAL' } });
      expect(health).toMatchObject({ state: 'published', edition: 1 });
      expect(housing).toMatchObject({ state: 'published', edition: 1 });
      expect([...(await standing(hub.database)).keys()]).toEqual(['health', 'housing']);
      expect(await staged(hub.database)).toBe(0);
    }));
}

test('a department at work for longer than an edition gathers makes its own', () =>
  withNight({ health: {}, police: { delay: 3_000 } }, async (hub) => {
    const { database, queue } = hub;
    const police = await enqueueRun({ database, queue }, { department: 'police', mode: 'night', requestedBy: 'test' });
    const health = await enqueueRun({ database, queue }, { department: 'health', mode: 'night', requestedBy: 'test' });
    await until(() => storedIn(database, 'health'));
    await sleep(700);
    expect(await readRun(database, health.run)).toMatchObject({ state: 'running', edition: 1 });
    await database.pool.query(`update hub.edition set prepared_at = now() - interval '16 minutes'`);
    expect(await waitForRun(database, health.run)).toMatchObject({ state: 'published', edition: 1 });
    expect(await waitForRun(database, police.run)).toMatchObject({ state: 'published', edition: 2 });
  }));

test('a run of the day keeps an edition of its own', () =>
  withNight({ health: { delay: 700 }, police: {}, hotline: {} }, async (hub) => {
    const { database, queue } = hub;
    const nights = await Promise.all(
      (['health', 'police'] as const).map((department) =>
        enqueueRun({ database, queue }, { department, mode: 'night', requestedBy: 'test' }),
      ),
    );
    await until(() => storedIn(database, 'police'));
    expect(await hub.run('hotline', 'increment')).toMatchObject({ state: 'published', edition: 2 });
    for (const { run } of nights) expect(await readRun(database, run)).toMatchObject({ state: 'published', edition: 1 });
  }));

test('an edition that cannot be made is taken apart: who spoils it fails, the others publish one each', () => {
  const fetches: NonNullable<Script['asked']> = [];
  return withNight({ reference: {}, police: {}, health: { asked: fetches } }, async (hub) => {
    const { database, queue } = hub;
    await database.pool.query(`
      create function hub.refuse() returns trigger language plpgsql as $$ begin
        if exists (select from stage.changed_record where department = 'police') then raise exception 'no'; end if; return new; end $$;
      create trigger refuse before update on hub.run_step for each row when (new.step = 'link' and new.state = 'done') execute function hub.refuse()`);
    const asked = await Promise.all(
      (['reference', 'police', 'health'] as const).map((department) =>
        enqueueRun({ database, queue }, { department, mode: 'night', requestedBy: 'test' }),
      ),
    );
    // The workers' watch leaves runs that have only just been asked for alone.
    await database.pool.query(`update hub.run set requested_at = now() - interval '1 minute'`);
    const [reference, police, health] = await Promise.all(asked.map(({ run }) => waitForRun(database, run)));
    expect(police).toMatchObject({ state: 'failed', edition: null, error: { code: 'INTERNAL' } });
    expect(reference).toMatchObject({ state: 'published', streams: [{ read: 1, stored: 1 }] });
    expect(health).toMatchObject({ state: 'published', streams: [{ read: 1, stored: 1 }] });
    expect(reference?.edition).not.toBe(health?.edition);
    expect([...(await standing(database)).keys()]).toEqual(['health', 'reference']);
    expect(await staged(database)).toBe(0);
    const { rows } = await database.pool.query<{ run: number | null }>('select run from hub.press');
    expect(rows).toEqual([{ run: null }]);
    // Nothing is fetched twice.
    expect(fetches).toHaveLength(1);
    await database.pool.query('drop trigger refuse on hub.run_step');
    expect(await hub.run('police')).toMatchObject({ state: 'published' });
  });
});
