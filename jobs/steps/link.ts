/** Joins the changed records of the edition into places, organizations and persons, and works out its cases. */
import { endGathering } from '../../store/editions/end-gathering.ts';
import { linkStages } from '../../store/link/link-stages.ts';
import { withLease } from '../../store/runs/with-lease.ts';
import { preparingEdition } from '../preparing-edition.ts';
import type { PipelineStep, StepContext, StepJobData, StepOutcome } from '../step.ts';
import { runStages } from './run-stages.ts';

export type LinkJobData = StepJobData;

export const linkStep: PipelineStep = {
  name: 'link',
  does: 'joins changed records into places, organizations and persons, and works out cases and deadlines',
  handler: link,
};

/** Between two looks at the others of the night. Whoever has stored or failed wakes the run that waits (start-worker.ts); this is for those who died before they did. */
const gatheringPoll = 500;

async function link(context: StepContext): Promise<StepOutcome> {
  const { database, lease, run } = context;
  const edition = preparingEdition(run);
  if (!(await withLease(database, lease, (client) => endGathering(client, run.run, edition))))
    return { kind: 'later', milliseconds: gatheringPoll };
  return await runStages(context, 'link', linkStages);
}
