/** The queue and the run ledger: one run for ten requests, guards and approval, lost queues rebuilt, stale writers fenced. */
import { expect, test } from '@jest/globals';
import { approveRun } from '../../jobs/approve-run.ts';
import { enqueueRun } from '../../jobs/enqueue-run.ts';
import { readProgress } from '../../jobs/progress.ts';
import { requestsOf, timetablesFor } from '../../jobs/schedule.ts';
import { waitForRun } from '../../jobs/wait-for-run.ts';
import { beginStep } from '../../store/runs/begin-step.ts';
import { declineRun } from '../../store/runs/decide-run.ts';
import { withLease } from '../../store/runs/with-lease.ts';
import { withDatabase } from '../support/database.ts';
import { withHub } from './hub-under-test.ts';
import { scriptedConnector } from './scripted-connector.ts';
import type { Script } from './scripted-connector.ts';
import { standing } from './standing.ts';

const rows = (count: number) => Array.from({ length: count }, (_, index) => ({ key: `k${String(index)}`, name: `n${String(index)}` }));

test('the same night started ten times at once is one run, and the schedule does not repeat a published one', () =>
  withDatabase(async ({ database }) => {
    const script: Script = { coverage: 'changes', cursor: {}, rows: rows(30), delay: 50, asked: [] };
    await withHub({ database, connectors: [scriptedConnector('hotline', script)] }, async ({ queue }) => {
      const request = { department: 'hotline', mode: 'night', requestedBy: 'schedule', businessDate: '2026-01-18' } as const;
      const runs = await Promise.all(Array.from({ length: 10 }, () => enqueueRun({ database, queue }, request)));
      expect(new Set(runs.map((run) => run.run)).size).toBe(1);
      expect(runs.filter((run) => run.created)).toHaveLength(1);
      const run = runs[0]?.run ?? 0;
      const seen: number[] = [];
      await waitForRun(database, run, { interval: 20, onProgress: ({ steps }) => seen.push(steps[0]?.rows ?? 0) });
      expect(seen).toEqual([...seen].sort((one, two) => one - two));
      expect((await readProgress(database, run))?.steps.map((step) => [step.step, step.state, step.rows])).toEqual(
        ['extract', 'clean', 'store', 'link', 'derive', 'publish'].map((step) => [step, 'done', 30]),
      );
      expect(await enqueueRun({ database, queue }, request)).toMatchObject({ run, created: false, state: 'published' });
      expect(script.asked).toHaveLength(1);
      const next = await enqueueRun({ database, queue }, { ...request, businessDate: '2026-01-19' });
      expect(next.created).toBe(true);
      await waitForRun(database, next.run);
    });
  }));

test('a shrunken snapshot waits for a person: approved it is published, declined it is forgotten', () =>
  withDatabase(async ({ database }) => {
    const script: Script = { coverage: 'snapshot', cursor: { at: 1 }, rows: rows(100) };
    await withHub({ database, connectors: [scriptedConnector('reference', script)] }, async (hub) => {
      await hub.run('reference');
      script.rows = rows(80);
      const stopped = await hub.run('reference');
      expect(stopped).toMatchObject({
        state: 'stopped',
        guard: { rule: 'snapshot_shrunk', stream: 'rows', facts: { seen: 80, standing: 100 } },
      });
      expect(await hub.run('reference')).toMatchObject({ run: stopped.run, state: 'stopped' });
      await declineRun(database, stopped.run, 'li', 'not the whole file');
      expect((await standing(database)).size).toBe(100);
      const again = await hub.run('reference');
      expect(again.run).not.toBe(stopped.run);
      await approveRun(hub, { run: again.run, who: 'li', reason: 'the district has moved to another city' });
      expect(await waitForRun(database, again.run)).toMatchObject({
        state: 'published',
        approvedBy: 'li',
        streams: [{ missing: 20, unchanged: 80 }],
      });
      expect((await standing(database)).size).toBe(80);
      await expect(approveRun(hub, { run: again.run, who: 'li', reason: 'twice' })).rejects.toMatchObject({ code: 'RUN_NOT_FOUND' });
    });
  }));

test('codes that nobody knows wait for a person, a few of them do not', () =>
  withDatabase(async ({ database }) => {
    const unknown = (count: number) => Array.from({ length: count }, (_, at) => ({ key: `u${at}`, name: `?${at}` }));
    const script: Script = { coverage: 'changes', cursor: { at: 1 }, rows: [...rows(100), ...unknown(20)], page: 100 };
    await withHub({ database, connectors: [scriptedConnector('reference', script)] }, async (hub) => {
      expect(await hub.run('reference')).toMatchObject({ state: 'published' });
      script.rows = unknown(30).map((row) => ({ ...row, name: `${row.name} again` }));
      expect(await hub.run('reference')).toMatchObject({
        state: 'stopped',
        guard: { rule: 'unknown_codes', stream: 'rows', facts: { cleaned: 30, unknownCodes: 30 } },
      });
    });
  }));

test('the ledger rebuilds a queue that was lost', () =>
  withDatabase(async ({ database }) => {
    const connectors = [scriptedConnector('hotline', { coverage: 'changes', cursor: {}, rows: rows(3) })];
    const run = await withHub({ database, connectors, worker: false }, async ({ queue }) => {
      const asked = await enqueueRun({ database, queue }, { department: 'hotline', mode: 'night', requestedBy: 'test' });
      return asked.run;
    });
    await database.pool.query(`update hub.run set requested_at = now() - interval '1 minute', generation = generation + 5`);
    await withHub({ database, connectors }, async () => {
      expect(await waitForRun(database, run)).toMatchObject({ state: 'published', generation: 6 });
    });
  }));

test('a stale writer changes nothing, even from inside an open transaction', () =>
  withDatabase(async ({ database }) => {
    await withHub({ database, connectors: [], worker: false }, async ({ queue }) => {
      const { run } = await enqueueRun({ database, queue }, { department: 'police', mode: 'night', requestedBy: 'test' });
      const first = await beginStep(database, run, 'extract', 0);
      if (first.kind !== 'begun') throw new Error(first.kind);
      let inside: (() => void) | undefined;
      let resume: (() => void) | undefined;
      const entered = new Promise<void>((resolve) => (inside = resolve));
      const suspended = new Promise<void>((resolve) => (resume = resolve));
      const zombie = withLease(database, first.lease, async (client) => {
        await client.query(`insert into hub.run_stream (run, stream) values ($1, 'zombie')`, [run]);
        inside?.();
        await suspended;
        await client.query(`update hub.run_stream set read = 1 where run = $1`, [run]);
      });
      zombie.catch(() => undefined);
      await entered;
      const second = await beginStep(database, run, 'extract', 0);
      expect(second.kind).toBe('begun');
      resume?.();
      await expect(zombie).rejects.toMatchObject({ code: 'RUN_FENCED' });
      await expect(withLease(database, first.lease, () => Promise.resolve())).rejects.toMatchObject({ code: 'RUN_FENCED' });
      expect((await database.pool.query('select from hub.run_stream')).rowCount).toBe(0);
    });
  }));

test('a step that ends its worker three times is set aside', () =>
  withDatabase(async ({ database }) => {
    const connectors = [scriptedConnector('hotline', { coverage: 'changes', cursor: {}, rows: rows(3) })];
    await withHub({ database, connectors, worker: false }, async ({ queue }) => {
      const { run } = await enqueueRun({ database, queue }, { department: 'hotline', mode: 'night', requestedBy: 'test' });
      for (let start = 0; start < 3; start += 1) expect((await beginStep(database, run, 'extract', 0)).kind).toBe('begun');
    });
    await withHub({ database, connectors }, async () => {
      expect(await waitForRun(database, 1)).toMatchObject({ state: 'failed', error: { code: 'INTERNAL' } });
    });
  }));

test('the timetable: every connected department at night, the hotline every quarter of an hour, retention once a day', () => {
  expect(timetablesFor(['reference', 'hotline'])).toEqual([
    { id: 'night', pattern: '0 2 * * *', timeZone: 'Asia/Shanghai' },
    { id: 'hotline', pattern: '*/15 * * * *', timeZone: 'Asia/Shanghai' },
    { id: 'retention', pattern: '30 5 * * *', timeZone: 'Asia/Shanghai' },
  ]);
  expect(timetablesFor(['police']).map(({ id }) => id)).toEqual(['night', 'retention']);
  expect(requestsOf('hotline', ['reference', 'hotline'])).toEqual([{ department: 'hotline', mode: 'increment', requestedBy: 'schedule' }]);
  expect(requestsOf('night', ['reference', 'hotline']).map(({ department }) => department)).toEqual(['reference', 'hotline']);
});
