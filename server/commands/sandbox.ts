/** `hub sandbox advance` moves the demo's city on; `hub sandbox serve` runs its departments alone and prints their variables. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { HubError } from '../../core/hub-error.ts';
import { advanceCity } from '../../sandbox/advance-city.ts';
import { forkDepartments } from '../../sandbox/fork-departments.ts';
import { findCity, prepareCity } from '../demo/prepare-city.ts';
import type { CityPlace } from '../demo/prepare-city.ts';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { untilStopped } from '../hub-runtime.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { sandboxFolder } from '../local-issuer.ts';

async function withCity<T>({ configuration }: HubRuntime, callback: (city: CityPlace) => Promise<T>): Promise<T> {
  const postgres = await startEmbeddedPostgres({ dataDir: configuration.dataDir });
  try {
    return await callback(await findCity(sandboxFolder(configuration), postgres));
  } finally {
    await postgres.stop();
  }
}

export async function advanceCommand(runtime: HubRuntime, options: { readonly days: number }): Promise<void> {
  const { output, log } = runtime;
  await withCity(runtime, async (city) => {
    if (!existsSync(path.join(city.dir, 'sandbox.json'))) {
      throw new HubError('BAD_INPUT', {
        problem: `There is no city in ${city.dir}`,
        fix: 'Make one with npm run demo, or npx hub sandbox serve --people 5000',
      });
    }
    const summary = await advanceCity({ ...city, days: options.days, log });
    output.result(summary, (value) => [`The city moved on by ${options.days} days.`, JSON.stringify(value)]);
  });
}

export async function serveSandboxCommand(runtime: HubRuntime, options: { readonly people: number }): Promise<void> {
  const { output, log, signal } = runtime;
  await withCity(runtime, async (city) => {
    await prepareCity(city, options.people, log);
    const sandbox = await forkDepartments({ ...city, logLevel: 'warn' });
    output.result({ env: sandbox.env }, ({ env }) => Object.entries(env).map(([name, value]) => `export ${name}='${value}'`));
    await untilStopped(signal);
    await sandbox.stop();
  });
}
