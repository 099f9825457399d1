/** How far a run has come, from the ledger: one line a step, with the rows that it has to do and has done. */
import type { Database } from '../store/database.ts';
import { readRun } from '../store/runs/read-run.ts';
import type { RunReport } from '../store/runs/read-run.ts';
import { steps } from '../store/runs/run.ts';
import type { Step } from '../store/runs/run.ts';

export interface StepProgress {
  readonly step: Step;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  /** Source rows that the step has done. */
  readonly rows: number;
  /** null while it is not known. */
  readonly of: number | null;
}

export interface RunProgress {
  readonly run: RunReport;
  readonly steps: readonly StepProgress[];
}

/** null when there is no such run. */
export async function readProgress(database: Database, run: number | { readonly uid: string }): Promise<RunProgress | null> {
  const report = await readRun(database, run);
  return report === null ? null : { run: report, steps: progressOf(report) };
}

export function progressOf(report: RunReport): readonly StepProgress[] {
  const read = report.streams.reduce((sum, stream) => sum + stream.read, 0);
  const cleaned = report.streams
    .filter((stream) => stream.state === 'cleaned' || stream.state === 'stored')
    .reduce((sum, stream) => sum + stream.read, 0);
  const stateOf = (step: Step) => report.steps.find((one) => one.step === step)?.state ?? 'waiting';
  const extracted = stateOf('extract') === 'done';
  return steps.map((step) => {
    const state = stateOf(step);
    if (step === 'extract') return { step, state, rows: read, of: extracted ? read : null };
    const rows = state === 'done' ? read : step === 'clean' ? cleaned : 0;
    return { step, state, rows, of: extracted ? read : null };
  });
}
