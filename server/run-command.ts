/** Carries out what a mutation asks for: puts runs on the queue, approves a stopped one, withdraws an edition. */
import { departments } from '../core/department.ts';
import { HubError } from '../core/hub-error.ts';
import { approveRun } from '../jobs/approve-run.ts';
import { enqueueRun } from '../jobs/enqueue-run.ts';
import type { JobQueue } from '../jobs/queue.ts';
import type { CommandAnswer, HubCommand } from '../resolvers/context.ts';
import type { Database } from '../store/database.ts';
import { withdrawEdition } from '../store/editions/withdraw-edition.ts';
import { readRun } from '../store/runs/read-run.ts';
import type { Department } from '../core/department.ts';

export interface CommandOptions {
  readonly database: Database;
  readonly queue: JobQueue;
  /** The departments that are configured. */
  readonly connected: readonly Department[];
}

export function makeRunCommand({ database, queue, connected }: CommandOptions): (command: HubCommand) => Promise<CommandAnswer> {
  return async (command) => {
    switch (command.kind) {
      case 'startSync': {
        const asked = command.department === null ? connected : connected.filter((key) => key === command.department);
        if (asked.length === 0) {
          throw new HubError('BAD_INPUT', {
            problem: `The hub is not connected to ${command.department ?? 'any department'}`,
            fix: connected.length === 0 ? 'Set the variables of a department and start again' : `Name one of ${connected.join(', ')}`,
          });
        }
        const ranked = departments.filter((key) => asked.includes(key));
        const runUids: string[] = [];
        for (const department of ranked) {
          const run = await enqueueRun(
            { database, queue },
            { department, mode: command.full ? 'full' : command.department === null ? 'night' : 'increment', requestedBy: command.by },
          );
          runUids.push(run.uid);
        }
        return { runUids };
      }
      case 'relink': {
        const run = await enqueueRun({ database, queue }, { department: 'hub', mode: 'relink', requestedBy: command.by });
        return { runUids: [run.uid] };
      }
      case 'approveRun': {
        const run = await readRun(database, { uid: command.runUid });
        if (run === null)
          throw new HubError('RUN_NOT_FOUND', { problem: 'There is no such run', fix: 'List the runs with the query runs' });
        await approveRun({ database, queue }, { run: run.run, who: command.by, reason: command.reason });
        return { runUids: [run.uid] };
      }
      case 'withdrawEdition': {
        await withdrawEdition(database, command.number, command.reason);
        return { runUids: [] };
      }
    }
  };
}
