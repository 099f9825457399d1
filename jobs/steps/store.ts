/** Stores the run's changes into the edition that its night gathers in, or into one of its own. */
import { enterEdition } from '../../store/editions/enter-edition.ts';
import { mergeRun } from '../../store/ingest/merge-run.ts';
import { finishStep } from '../../store/runs/finish-step.ts';
import { withLease } from '../../store/runs/with-lease.ts';
import type { PipelineStep, StepContext, StepJobData, StepOutcome } from '../step.ts';

export type StoreJobData = StepJobData;

/** Between two looks at a press that somebody else holds. Who sets it free wakes the next (start-worker.ts); this is for those who died before they did. */
const pressPoll = 500;

export const storeStep: PipelineStep = {
  name: 'store',
  does: 'stores the changes as versions of the next edition, with the cursors that brought them',
  handler: store,
};

async function store({ database, lease, run, signal }: StepContext): Promise<StepOutcome> {
  const edition = await withLease(database, lease, (client) => enterEdition(client, run.run));
  if (edition === null) return { kind: 'later', milliseconds: pressPoll };
  await withLease(
    database,
    lease,
    async (client) => {
      const counts = await mergeRun(client, run, edition);
      await finishStep(client, run.run, 'store', { edition, ...counts });
    },
    { signal, role: 'hub_ingest' },
  );
  return { kind: 'done' };
}
