/** Starts the departments in a process of their own, so that they cost the hub's event loop nothing. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { z } from 'zod';
import { HubError } from '../core/hub-error.ts';
import { openIssuer } from './issuer/start-issuer.ts';
import type { Departments, DepartmentsOptions } from './start-departments.ts';

export interface ForkOptions extends Omit<DepartmentsOptions, 'log'> {
  /** Of the child's log on standard error; default `warn`. */
  readonly logLevel?: string;
}

export interface ForkedDepartments extends Pick<Departments, 'env' | 'issuer' | 'alternatives'> {
  readonly pid: number;
  /** Settles when the process has ended; SIGKILL after 5 seconds. */
  stop(): Promise<void>;
}

const answer = z.union([
  z.object({ error: z.string() }),
  z.object({
    env: z.record(z.string(), z.string()),
    alternatives: z.object({ housingPrivateKeyFile: z.string(), healthRs384KeyFile: z.string() }),
    issuer: z.object({ url: z.string(), jwksFile: z.string() }),
  }),
]);

export async function forkDepartments(options: ForkOptions): Promise<ForkedDepartments> {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const entry = fileURLToPath(new URL('./serve-departments.ts', import.meta.url));
  const child = fork(entry, [], { execArgv: ['--import', tsx], stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  const exited = once(child, 'exit');
  const failed = (problem: string): HubError =>
    new HubError('INTERNAL', { problem, fix: 'Read the lines above and start the sandbox again', facts: { pid: child.pid } });

  child.send(options);
  const message: unknown = await Promise.race([
    once(child, 'message').then(([first]: unknown[]) => first),
    exited.then(() => ({ error: 'the process ended before it answered' })),
  ]);
  const parsed = answer.parse(message);
  if ('error' in parsed) {
    await exited;
    throw failed(`The sandbox's departments could not start: ${parsed.error}`);
  }

  return {
    pid: child.pid ?? 0,
    env: parsed.env,
    alternatives: parsed.alternatives,
    issuer: await openIssuer(options.dir, parsed.issuer.url),
    async stop() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const deadline = setTimeout(() => child.kill('SIGKILL'), 5_000);
      child.kill('SIGTERM');
      await exited;
      clearTimeout(deadline);
    },
  };
}
