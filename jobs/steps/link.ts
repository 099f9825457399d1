/** Joins the changed records of the edition into persons, places and organizations. */
import { linkEdition } from '../../store/link/link-edition.ts';
import { finishStep } from '../../store/runs/finish-step.ts';
import { withLease } from '../../store/runs/with-lease.ts';
import { preparingEdition } from '../preparing-edition.ts';
import type { PipelineStep, StepContext, StepJobData, StepOutcome } from '../step.ts';

export type LinkJobData = StepJobData;

export const linkStep: PipelineStep = {
  name: 'link',
  does: 'joins changed records into persons, places and organizations',
  handler: link,
};

async function link({ database, lease, run, signal }: StepContext): Promise<StepOutcome> {
  await withLease(
    database,
    lease,
    async (client) => {
      await finishStep(client, run.run, 'link', await linkEdition(client, preparingEdition(run)));
    },
    { signal },
  );
  return { kind: 'done' };
}
