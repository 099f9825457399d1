/** `hub approve`: lets a run go on that a guard stopped. */
import { userInfo } from 'node:os';
import type { HubRuntime } from '../hub-runtime.ts';
import { makeRunCommand } from '../run-command.ts';
import { runUidOf } from '../run-uid.ts';
import { withQueue } from '../with-queue.ts';
import { withStore } from '../with-store.ts';

export async function approveCommand(runtime: HubRuntime, id: string, reason: string): Promise<void> {
  const runUid = runUidOf(id);
  await withStore(runtime.configuration, 'hub approve', ({ database }) =>
    withQueue(runtime, database, async (queue) => {
      const command = makeRunCommand({ database, queue, connected: [] });
      await command({ kind: 'approveRun', runUid, reason, by: `command line: ${userInfo().username}` });
      runtime.output.result({ approved: runUid }, () => ['Approved; a worker goes on with it.']);
    }),
  );
}
