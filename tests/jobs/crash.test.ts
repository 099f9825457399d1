/** Workers that die, hang or are told to stop: another one goes on from the last commit, and nothing is lost or doubled. */
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { enqueueRun } from '../../jobs/enqueue-run.ts';
import { waitForRun } from '../../jobs/wait-for-run.ts';
import { readRun } from '../../store/runs/read-run.ts';
import { withDatabase } from '../support/database.ts';
import type { TestDatabase } from '../support/database.ts';
import { withHub } from './hub-under-test.ts';
import { scriptedConnector } from './scripted-connector.ts';
import type { Script } from './scripted-connector.ts';
import { staged, standing } from './standing.ts';

const count = 400;
const rows = Array.from({ length: count }, (_, index) => ({
  key: `k${String(index)}`,
  name: index % 40 === 7 ? 'bad' : `n${String(index)}+`,
}));
const slow: Script = { coverage: 'snapshot', cursor: { at: 1 }, rows, page: 20, delay: 15, cleaning: 3 };
const fast: Script = { ...slow, delay: 0, cleaning: 0 };

async function startChild(url: string, script: Script): Promise<ChildProcess> {
  const child = spawn(process.execPath, ['--import', 'tsx', fileURLToPath(new URL('./worker-child.ts', import.meta.url))], {
    env: { ...process.env, HUB_TEST_DATABASE_URL: url, HUB_TEST_SCRIPT: JSON.stringify({ department: 'housing', script }) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout ?? child, 'data');
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const exited = once(child, 'exit');
  child.kill(signal);
  await exited;
  return child.exitCode;
}

/** Waits until the run has come to a place; the step is polled because the place lasts for a moment only. */
async function reach(
  { database }: TestDatabase,
  run: number,
  there: (report: NonNullable<Awaited<ReturnType<typeof readRun>>>) => boolean,
): Promise<void> {
  for (;;) {
    const report = await readRun(database, run);
    if (report !== null && there(report)) return;
    await sleep(5);
  }
}

const places = {
  extract: (report) => (report.streams[0]?.read ?? 0) >= 60,
  clean: (report) => report.streams[0]?.state === 'planned',
  store: (report) => report.steps.some((step) => step.step === 'store' && step.state === 'running'),
} satisfies Record<string, Parameters<typeof reach>[2]>;

async function expectWhole({ database }: TestDatabase, run: number): Promise<void> {
  const report = await waitForRun(database, run);
  expect(report).toMatchObject({
    state: 'published',
    error: null,
    streams: [{ read: count, stored: count - 10, rejected: 10, duplicates: 0, unchanged: 0 }],
  });
  expect((await standing(database)).size).toBe(count - 10);
  const { rows: doubled } = await database.pool.query(`select from hub.event_record group by record, part having count(*) > 1`);
  expect(doubled).toHaveLength(0);
  expect((await database.pool.query(`select from hub.event_record`)).rowCount).toBe(2 * (count - 10));
  expect((await database.pool.query('select from hub.reject')).rowCount).toBe(10);
  expect(await staged(database)).toBe(0);
}

async function withRun(callback: (test: TestDatabase, run: number) => Promise<void>): Promise<void> {
  await withDatabase(async (test) => {
    const { database } = test;
    const run = await withHub({ database, connectors: [], worker: false }, ({ queue }) =>
      enqueueRun({ database, queue }, { department: 'housing', mode: 'night', requestedBy: 'test' }),
    );
    await callback(test, run.run);
  });
}

for (const [place, there] of Object.entries(places)) {
  test(`killed in ${place}, another worker finishes the run within seconds`, () =>
    withRun(async (lent, run) => {
      const victim = await startChild(lent.url, slow);
      await reach(lent, run, there);
      await end(victim, 'SIGKILL');
      await withHub({ database: lent.database, connectors: [scriptedConnector('housing', fast)] }, async () => {
        const since = performance.now();
        await expectWhole(lent, run);
        expect(performance.now() - since).toBeLessThan(25_000);
      });
    }));
}

test('told to stop, a worker finishes its page, gives the job back and leaves at once', () =>
  withRun(async (lent, run) => {
    const stopped = await startChild(lent.url, slow);
    await reach(lent, run, places.extract);
    const since = performance.now();
    expect(await end(stopped, 'SIGTERM')).toBe(0);
    expect(performance.now() - since).toBeLessThan(10_000);
    const script: Script = { ...fast, asked: [] };
    await withHub({ database: lent.database, connectors: [scriptedConnector('housing', script)] }, async () => {
      const restarted = performance.now();
      await expectWhole(lent, run);
      expect(script.asked?.[0]?.resume).not.toBeNull();
      // Given back, not found dead: nobody waits for a lock to run out.
      expect(performance.now() - restarted).toBeLessThan(8_000);
    });
  }));

test('a worker that was suspended finds itself fenced when it goes on', () =>
  withRun(async (lent, run) => {
    const zombie = await startChild(lent.url, slow);
    try {
      await reach(lent, run, places.extract);
      zombie.kill('SIGSTOP');
      await withHub({ database: lent.database, connectors: [scriptedConnector('housing', fast)] }, async () => {
        await expectWhole(lent, run);
        zombie.kill('SIGCONT');
        await sleep(1_500);
        await expectWhole(lent, run);
      });
    } finally {
      zombie.kill('SIGCONT');
      await end(zombie, 'SIGKILL');
    }
  }));
