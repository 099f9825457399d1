/** `hub decline`: gives up a run that a guard stopped, so that the department's next run can start from the old cursor. */
import { userInfo } from 'node:os';
import { HubError } from '../../core/hub-error.ts';
import { declineRun } from '../../store/runs/decide-run.ts';
import { readRun } from '../../store/runs/read-run.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { runUidOf } from '../run-uid.ts';
import { withStore } from '../with-store.ts';

export async function declineCommand({ configuration, output }: HubRuntime, id: string, reason: string): Promise<void> {
  const runUid = runUidOf(id);
  await withStore(configuration, 'hub decline', async ({ database }) => {
    const run = await readRun(database, { uid: runUid });
    if (run === null) throw new HubError('RUN_NOT_FOUND', { problem: 'There is no such run', fix: 'List the runs with hub status --json' });
    await declineRun(database, run.run, `command line: ${userInfo().username}`, reason);
    output.result({ declined: runUid }, () => ['Given up; the next run of the department starts from the old cursor.']);
  });
}
