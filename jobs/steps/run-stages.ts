/** Runs the parts of a step that may run at once side by side, on a connection each, and marks the step done with the last of them. */
import type { EditionStages } from '../../store/edition-part.ts';
import { runPart } from '../../store/edition-part.ts';
import { finishEditionStep } from '../../store/editions/finish-edition-step.ts';
import { anythingChanged } from '../../store/link/changed-records.ts';
import type { Step } from '../../store/runs/run.ts';
import { withLease } from '../../store/runs/with-lease.ts';
import { preparingEdition } from '../preparing-edition.ts';
import type { StepContext, StepOutcome } from '../step.ts';

export async function runStages({ database, lease, run, signal }: StepContext, step: Step, stages: EditionStages): Promise<StepOutcome> {
  const edition = preparingEdition(run);
  const counts: Record<string, number> = {};
  if (await anythingChanged(database, edition)) {
    for (const parts of stages) {
      const settled = await Promise.allSettled(
        parts.map((part) => withLease(database, lease, (client) => runPart(part, client, edition), { signal, role: 'hub_linking' })),
      );
      // All have ended before one's failure is told: the step's next start must not meet a part of this one.
      for (const result of settled) {
        if (result.status === 'rejected') throw result.reason;
        Object.assign(counts, result.value);
      }
    }
  }
  await withLease(database, lease, (client) => finishEditionStep(client, run.run, step, counts));
  return { kind: 'done' };
}
