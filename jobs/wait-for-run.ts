/** Waits until a run has ended or waits for a person, by looking at the ledger: events of a queue may be missed, rows are not. */
import { setTimeout as sleep } from 'node:timers/promises';
import { HubError } from '../core/hub-error.ts';
import type { Database } from '../store/database.ts';
import type { RunReport } from '../store/runs/read-run.ts';
import { readProgress } from './progress.ts';
import type { RunProgress } from './progress.ts';

export interface WaitOptions {
  readonly signal?: AbortSignal;
  /** Called at every look. */
  readonly onProgress?: (progress: RunProgress) => void;
  /** Milliseconds between two looks, default 250. */
  readonly interval?: number;
}

const ended = new Set<RunReport['state']>(['published', 'failed', 'withdrawn', 'stopped']);

/** Throws HubError RUN_NOT_FOUND; a database that is away for a moment is waited for. */
export async function waitForRun(database: Database, run: number, options: WaitOptions = {}): Promise<RunReport> {
  for (;;) {
    options.signal?.throwIfAborted();
    const progress = await readProgress(database, run).catch((error: unknown) => {
      if (error instanceof HubError && error.retryable) return undefined;
      throw error;
    });
    if (progress === null) {
      throw new HubError('RUN_NOT_FOUND', {
        problem: `There is no run ${String(run)}`,
        fix: 'List the runs with `hub status`',
        facts: { run },
      });
    }
    if (progress !== undefined) {
      options.onProgress?.(progress);
      if (ended.has(progress.run.state)) return progress.run;
    }
    await sleep(options.interval ?? 250, undefined, options.signal === undefined ? {} : { signal: options.signal });
  }
}
