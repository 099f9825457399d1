/** Publishes the edition, sets the press free and empties the run's stage. */
import { publishEdition } from '../../store/editions/publish-edition.ts';
import { clearStage } from '../../store/ingest/clear-stage.ts';
import { finishStep } from '../../store/runs/finish-step.ts';
import { withLease } from '../../store/runs/with-lease.ts';
import { preparingEdition } from '../preparing-edition.ts';
import type { PipelineStep, StepContext, StepJobData, StepOutcome } from '../step.ts';

export type PublishJobData = StepJobData;

export const publishStep: PipelineStep = {
  name: 'publish',
  does: 'publishes the edition, sets the press free, empties the stage',
  handler: publish,
};

async function publish({ database, lease, run }: StepContext): Promise<StepOutcome> {
  const edition = preparingEdition(run);
  await withLease(database, lease, async (client) => {
    await finishStep(client, run.run, 'publish', { edition });
    await publishEdition(client, run.run, edition);
  });
  // Readers have the edition by now; a worker that dies here leaves rows that the next start clears.
  await clearStage(database, run.run);
  return { kind: 'done' };
}
