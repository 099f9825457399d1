/** Erasing while runs are under way: what they hold of the person goes too, and they come to their end. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { approveRun } from '../../jobs/approve-run.ts';
import { enqueueRun } from '../../jobs/enqueue-run.ts';
import { waitForRun } from '../../jobs/wait-for-run.ts';
import { vacuumTouched } from '../../store/erasure/vacuum-touched.ts';
import { withdrawEdition } from '../../store/editions/withdraw-edition.ts';
import { withHub } from '../jobs/hub-under-test.ts';
import { withDatabase } from '../support/database.ts';
import { balanced, erase, night } from './erase.ts';
import { scan, uidOf } from './scan.ts';
import { connect, her, herWords, incident, makeCity } from './two-people.ts';

const changed = (city: ReturnType<typeof makeCity>) => {
  const { ry_jbxx, jq_jbxx } = city.police.streams;
  const moved = { ...ry_jbxx?.['HERKEY1'], hjdz: '南昌市青云谱区井冈山大道501室' };
  city.police.streams['ry_jbxx'] = { ...ry_jbxx, HERKEY1: moved };
  city.police.streams['jq_jbxx'] = { ...jq_jbxx, JQ2: incident('JQ2', { name: her.name, phone: her.phone }, `${her.name}第三次报警`) };
};

test('while a run extracts: pages that are taken in, in memory, or to come', () =>
  withDatabase(async ({ database }) => {
    const city = makeCity();
    await withHub({ database, connectors: connect(city) }, async (hub) => {
      await night(hub, 'night', ['police']);
      changed(city);
      const uid = await uidOf(database, her.name);
      let erased = 0;
      city.police.beforePage = async (stream) => {
        if (stream !== 'jq_jbxx' || erased > 0) return;
        erased += 1;
        await erase(database, uid);
      };
      balanced(await hub.run('police'));
      expect(erased).toBe(1);
      await vacuumTouched(database);
      expect(await scan(database, herWords)).toEqual([]);
    });
  }));

test('while a guard holds a cleaned run: it is planned and cleaned anew, and approved as it was', () =>
  withDatabase(async ({ database }) => {
    const city = makeCity();
    await withHub({ database, connectors: connect(city) }, async (hub) => {
      await night(hub, 'night', ['police']);
      changed(city);
      const incidents = Object.entries(city.police.streams['jq_jbxx'] ?? {});
      city.police.streams['jq_jbxx'] = Object.fromEntries(incidents.filter(([key]) => key !== 'JQ4'));
      const stopped = await hub.run('police');
      expect(stopped).toMatchObject({ state: 'stopped', guard: { rule: 'snapshot_shrunk' } });
      await erase(database, await uidOf(database, her.name));
      await vacuumTouched(database);
      // What is left is in raw rows of cases, which cleaning will take her out of.
      expect(await scan(database, herWords)).toEqual(['stage.raw_row.raw']);
      await approveRun({ database, queue: hub.queue }, { run: stopped.run, who: 'test', reason: 'right' });
      balanced(await waitForRun(database, stopped.run, { interval: 50 }));
      await vacuumTouched(database);
      expect(await scan(database, herWords)).toEqual([]);
    });
  }));

test('while a run holds the press, and when its edition is withdrawn afterwards', () =>
  withDatabase(async ({ database }) => {
    const city = makeCity();
    await withHub({ database, connectors: connect(city) }, async (hub) => {
      await night(hub, 'night', ['police', 'housing']);
      changed(city);
      // The link step comes to its end slowly: the erasure meets it at work.
      await database.pool.query(`
        create function hub.dawdle() returns trigger language plpgsql as $$ begin perform pg_sleep(1); return new; end $$;
        create trigger dawdle before update on hub.run_step for each row when (new.step = 'link' and new.state = 'done') execute function hub.dawdle()`);
      const uid = await uidOf(database, her.name);
      const { run } = await enqueueRun({ database, queue: hub.queue }, { department: 'police', mode: 'night', requestedBy: 'test' });
      for (;;) {
        const { rowCount } = await database.pool.query(`select from hub.edition where run = $1 and state = 'preparing'`, [run]);
        if (rowCount === 1) break;
        await sleep(10);
      }
      await erase(database, uid);
      const report = await waitForRun(database, run, { interval: 50 });
      balanced(report);
      await vacuumTouched(database);
      expect(await scan(database, herWords)).toEqual([]);
      await withdrawEdition(database, report.edition ?? 0, 'test');
      await night(hub, 'night', ['police']);
      await vacuumTouched(database);
      expect(await scan(database, herWords)).toEqual([]);
    });
  }));
