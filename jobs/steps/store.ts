/** Takes the press and stores the run's changes as the next edition. */
import { openEdition } from '../../store/editions/open-edition.ts';
import { mergeRun } from '../../store/ingest/merge-run.ts';
import { takePress } from '../../store/press/take-press.ts';
import { finishStep } from '../../store/runs/finish-step.ts';
import { withLease } from '../../store/runs/with-lease.ts';
import type { PipelineStep, StepContext, StepJobData, StepOutcome } from '../step.ts';

export type StoreJobData = StepJobData;

/** Between two looks at a press that somebody else holds. Who sets it free wakes the next (start-worker.ts); this is for those who died before they did. */
const pressPoll = 500;

export const storeStep: PipelineStep = {
  name: 'store',
  does: 'takes the press and stores the changes as versions of the next edition, with the cursors that brought them',
  handler: store,
};

async function store({ database, lease, run, signal }: StepContext): Promise<StepOutcome> {
  if (!(await withLease(database, lease, (client) => takePress(client, run.run)))) return { kind: 'later', milliseconds: pressPoll };
  await withLease(
    database,
    lease,
    async (client) => {
      const edition = await openEdition(client, run.run);
      const counts = await mergeRun(client, run, edition);
      await finishStep(client, run.run, 'store', { edition, ...counts });
    },
    { signal, role: 'hub_ingest' },
  );
  return { kind: 'done' };
}
