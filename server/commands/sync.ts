/** `hub sync`: runs departments now instead of tonight; with --wait works on them itself and reports. */
import { departments } from '../../core/department.ts';
import type { Department } from '../../core/department.ts';
import { HubError } from '../../core/hub-error.ts';
import { enqueueRun } from '../../jobs/enqueue-run.ts';
import { startWorker } from '../../jobs/start-worker.ts';
import { waitForRun } from '../../jobs/wait-for-run.ts';
import { currentEdition } from '../../store/editions/current-edition.ts';
import { keepErased } from '../erasure/open-erasure.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { renderRun, summariseRun } from '../run-report.ts';
import { withConnectors } from '../with-connectors.ts';
import { withQueue } from '../with-queue.ts';
import { withStore } from '../with-store.ts';

export interface SyncOptions {
  /** Empty: all that are configured. */
  readonly departments: readonly string[];
  readonly full: boolean;
  readonly wait: boolean;
}

function chooseDepartments(asked: readonly string[], connected: readonly Department[]): readonly Department[] {
  const unknown = asked.filter((name) => !connected.some((department) => department === name));
  if (unknown.length > 0) {
    throw new HubError('BAD_INPUT', {
      problem: `The hub is not connected to ${unknown.join(', ')}`,
      fix: `Name some of ${connected.join(', ')}, or set the department's variables (docs/operating.md)`,
    });
  }
  return departments.filter((department) => connected.includes(department) && (asked.length === 0 || asked.includes(department)));
}

/** Returns the process's exit code: 0 when every run was published, 3 when one waits for a person, else 1. */
export async function syncCommand(runtime: HubRuntime, options: SyncOptions): Promise<number> {
  const { configuration, output, log, signal } = runtime;
  return withConnectors(runtime, (connectors) =>
    withStore(configuration, 'hub sync', ({ database }) =>
      withQueue(runtime, database, async (queue) => {
        const chosen = chooseDepartments(
          options.departments,
          connectors.map(({ department }) => department),
        );
        // Works beside any other worker; without one, nobody else would do the runs that are waited for.
        const worker = options.wait
          ? await startWorker({
              database,
              redisUrl: configuration.redisUrl,
              connectors,
              erasureKey: await keepErased(configuration, database, log),
              log,
              schedule: false,
            })
          : null;
        try {
          const runs = [];
          for (const department of chosen) {
            runs.push(
              await enqueueRun({ database, queue }, { department, mode: options.full ? 'full' : 'night', requestedBy: 'hub sync' }),
            );
          }
          if (!options.wait) {
            output.result({ runs: runs.map(({ uid, department, created }) => ({ run: uid, department, created })) }, (value) =>
              value.runs.map((run) => `${run.department}: ${run.created ? 'queued' : 'already under way'} as run ${run.run}`),
            );
            return 0;
          }
          const startedAt = Date.now();
          const reports = await Promise.all(
            runs.map(async (run) => {
              const bar = output.progress(run.department.padEnd(10));
              const report = await waitForRun(database, run.run, {
                signal,
                onProgress: ({ steps }) => {
                  const current = steps.find(({ state }) => state === 'running') ?? steps.find(({ state }) => state === 'waiting');
                  bar.update(current?.rows ?? 0, current?.of ?? null, current?.step);
                },
              });
              bar.end(report.state);
              return summariseRun(report);
            }),
          );
          output.close();
          const edition = await currentEdition(database);
          output.result({ edition: edition?.edition ?? null, seconds: (Date.now() - startedAt) / 1_000, runs: reports }, (value) => [
            ...value.runs.flatMap(renderRun),
            `Readers see edition ${value.edition ?? 'none yet'}.`,
          ]);
          if (reports.every(({ state }) => state === 'published')) return 0;
          return reports.some(({ state }) => state !== 'published' && state !== 'stopped') ? 1 : 3;
        } finally {
          await worker?.close();
        }
      }),
    ),
  );
}
