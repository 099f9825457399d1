/** The edition that a run prepares, once its store step is done. */
import { HubError } from '../core/hub-error.ts';
import type { Run } from '../store/runs/run.ts';

/** Throws HubError INTERNAL before the store step. */
export function preparingEdition(run: Run): number {
  if (run.edition === null) {
    throw new HubError('INTERNAL', {
      problem: `Run ${String(run.run)} prepares no edition`,
      fix: 'Report this; the run is given up and the next one starts from the old cursor',
      facts: { run: run.run },
    });
  }
  return run.edition;
}
