/** Publishes the edition, sets the press free and empties the stage of its runs. */
import { finishEditionStep } from '../../store/editions/finish-edition-step.ts';
import { publishEdition } from '../../store/editions/publish-edition.ts';
import { clearStage } from '../../store/ingest/clear-stage.ts';
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
  const runs = await withLease(database, lease, async (client) => {
    await finishEditionStep(client, run.run, 'publish', { edition });
    return await publishEdition(client, run.run, edition);
  });
  // Readers have the edition by now; a worker that dies here leaves rows that the next start clears.
  for (const published of runs) await clearStage(database, published);
  return { kind: 'done' };
}
