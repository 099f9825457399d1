/** Starts `hub worker` in a process of its own; it ends with its parent, however that ends. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../load-configuration.ts';

export interface ForkedWorker {
  /** 0 when it could not be started. */
  readonly pid: number;
  /** Settles when the process has ended; it has 12 s to finish its page. */
  stop(): Promise<void>;
}

export function forkWorker(env: Environment): ForkedWorker {
  const entry = fileURLToPath(new URL('../../bin/hub.mjs', import.meta.url));
  const child = fork(entry, ['worker'], { env: { ...env }, execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exited = once(child, 'exit');
  return {
    pid: child.pid ?? 0,
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const deadline = setTimeout(() => child.kill('SIGKILL'), 12_000);
      child.kill('SIGTERM');
      await exited;
      clearTimeout(deadline);
    },
  };
}
