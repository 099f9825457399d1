/** Works out what follows from the edition's changes: cases, parties, residences, deadlines. */
import { deriveEdition } from '../../store/derive/derive-edition.ts';
import { finishStep } from '../../store/runs/finish-step.ts';
import { withLease } from '../../store/runs/with-lease.ts';
import { preparingEdition } from '../preparing-edition.ts';
import type { PipelineStep, StepContext, StepJobData, StepOutcome } from '../step.ts';

export type DeriveJobData = StepJobData;

export const deriveStep: PipelineStep = {
  name: 'derive',
  does: 'works out cases, parties, residences and deadlines from what changed',
  handler: derive,
};

async function derive({ database, lease, run, signal }: StepContext): Promise<StepOutcome> {
  await withLease(
    database,
    lease,
    async (client) => {
      await finishStep(client, run.run, 'derive', await deriveEdition(client, preparingEdition(run)));
    },
    { signal },
  );
  return { kind: 'done' };
}
