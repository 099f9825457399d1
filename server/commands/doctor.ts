/** `hub doctor`: asks every part whether it is as the hub needs it, and says what to do about those that are not. */
import { statfsSync, mkdirSync } from 'node:fs';
import { makeConnectors } from '../../connectors/registry.ts';
import { HubError } from '../../core/hub-error.ts';
import { assertSchema } from '../../store/migrate.ts';
import { checkServer } from '../../store/status/check-server.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withQueue } from '../with-queue.ts';
import { withStore } from '../with-store.ts';
import type { Store } from '../with-store.ts';

export interface Finding {
  readonly part: string;
  readonly ok: boolean;
  readonly says: string;
}

const patience = 15_000;

async function ask(part: string, question: () => Promise<string>): Promise<Finding> {
  try {
    return { part, ok: true, says: await question() };
  } catch (error) {
    const says = error instanceof HubError ? error.message : 'An unexpected error. Run again with HUB_LOG_LEVEL=debug.';
    return { part, ok: false, says };
  }
}

async function examineServer({ database }: Store): Promise<string> {
  const facts = await checkServer(database);
  const wrong = [
    ...(facts.fsync ? [] : ['fsync is off']),
    ...(facts.fullPageWrites ? [] : ['full_page_writes is off']),
    ...(facts.synchronousCommit ? [] : ['synchronous_commit is off']),
    ...(facts.encoding === 'UTF8' ? [] : [`the encoding is ${facts.encoding}`]),
    ...(Math.abs(facts.clockSkewSeconds) < 2 ? [] : [`its clock differs by ${facts.clockSkewSeconds.toFixed(1)} s`]),
  ];
  if (wrong.length > 0) {
    throw new HubError('STORE_SCHEMA', {
      problem: `The hub's PostgreSQL is not safe to rely on: ${wrong.join(', ')}`,
      fix: 'Correct the setting in postgresql.conf and restart it',
    });
  }
  return `PostgreSQL ${Math.floor(facts.version / 10_000)}.${facts.version % 10_000}, ${Math.round(facts.databaseBytes / 2 ** 20)} MB`;
}

function examineDisk(dataDir: string): Promise<string> {
  mkdirSync(dataDir, { recursive: true });
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.round((bavail * bsize) / 2 ** 20);
  if (free >= 2_048) return Promise.resolve(`${free} MB free in ${dataDir}`);
  throw new HubError('CONFIGURATION', {
    problem: `Only ${free} MB are free in ${dataDir}`,
    fix: 'Free at least 2 GB, or choose another folder with HUB_DATA_DIR',
  });
}

/** Returns the process's exit code: 1 when anything is not well. */
export async function doctorCommand(runtime: HubRuntime): Promise<number> {
  const { configuration, log, output } = runtime;
  const findings: Finding[] = [await ask('disk', async () => examineDisk(configuration.dataDir))];
  findings.push(
    await ask('store', () =>
      withStore(configuration, 'hub doctor', async (store) => {
        const server = await examineServer(store);
        findings.push(await ask('schema', async () => assertSchema(store.database).then(() => 'up to date')));
        findings.push(
          await ask('queue', () =>
            withQueue(runtime, store.database, () =>
              Promise.resolve(configuration.redisUrl === null ? 'in the hub’s PostgreSQL' : 'on Redis'),
            ),
          ),
        );
        return server;
      }),
    ),
  );
  for (const connector of makeConnectors(configuration.departments, { log, dataDir: configuration.dataDir }).values()) {
    findings.push(
      await ask(connector.department, async () => {
        await connector.check(AbortSignal.timeout(patience));
        return `answers, ${connector.streams.length} streams`;
      }),
    );
    await connector.close();
  }
  output.result({ findings }, (value) => value.findings.map((one) => `${one.ok ? 'well ' : 'ILL  '} ${one.part.padEnd(10)} ${one.says}`));
  return findings.every(({ ok }) => ok) ? 0 : 1;
}
