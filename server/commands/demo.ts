/** `hub demo`: four departments, tonight's jobs now, an edition, the API and the page, from nothing. */
import { departments } from '../../core/department.ts';
import { enqueueRun } from '../../jobs/enqueue-run.ts';
import { waitForRun } from '../../jobs/wait-for-run.ts';
import { forkDepartments } from '../../sandbox/fork-departments.ts';
import { openDatabase } from '../../store/database.ts';
import type { Database } from '../../store/database.ts';
import { currentEdition } from '../../store/editions/current-edition.ts';
import { migrate } from '../../store/migrate.ts';
import { roles } from '../../core/policy/audience.ts';
import { lockDataDirectory } from '../data-directory-lock.ts';
import { askQuestions, departmentsAtLeast } from '../demo/ask-questions.ts';
import type { QuestionAnswer } from '../demo/ask-questions.ts';
import { forkWorker } from '../demo/fork-worker.ts';
import { findCity, prepareCity } from '../demo/prepare-city.ts';
import { startEmbeddedPostgres } from '../embedded-postgres/start-embedded-postgres.ts';
import { untilStopped } from '../hub-runtime.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { loadConfiguration } from '../load-configuration.ts';
import type { Environment, ReadText } from '../load-configuration.ts';
import { openLocalIssuer, sandboxFolder } from '../local-issuer.ts';
import { renderRun, summariseRun } from '../run-report.ts';
import type { RunSummary } from '../run-report.ts';
import { withQueue } from '../with-queue.ts';
import { workedQuestions } from '../worked-questions.ts';
import { openApi } from './serve.ts';

export interface DemoOptions {
  readonly people: number;
  readonly port: number;
  /** Answer the questions, tell, and end. */
  readonly exit: boolean;
  readonly env: Environment;
  readonly readText: ReadText;
}

/** Things to give back, in the reverse order of their taking, whatever happens. */
async function withCleanUp<T>(callback: (later: (give: () => unknown) => void) => Promise<T>): Promise<T> {
  const stack: (() => unknown)[] = [];
  try {
    return await callback((give) => stack.push(give));
  } finally {
    for (const give of stack.reverse()) await give();
  }
}

async function runNight(runtime: HubRuntime, database: Database): Promise<RunSummary[]> {
  const { output, signal } = runtime;
  const runs = await withQueue(runtime, database, async (queue) => {
    const queued = [];
    for (const department of departments)
      queued.push(await enqueueRun({ database, queue }, { department, mode: 'night', requestedBy: 'hub demo' }));
    return queued;
  });
  const reports = await Promise.all(
    runs.map(async (run) => {
      const bar = output.progress(run.department.padEnd(10));
      const report = await waitForRun(database, run.run, {
        signal,
        onProgress: ({ steps }) => {
          const current = steps.find(({ state }) => state === 'running');
          if (current !== undefined) bar.update(current.rows, current.of, current.step);
        },
      });
      bar.end(report.state);
      return summariseRun(report);
    }),
  );
  output.close();
  return reports;
}

/** Milliseconds to seconds with two digits. */
const seconds = (from: number) => Math.round((performance.now() - from) / 10) / 100;

function renderAnswers(answers: readonly QuestionAnswer[]): readonly string[] {
  return answers.map(
    (one) =>
      `  ${one.question.padEnd(12)} ${String(one.milliseconds).padStart(4)} ms  ${one.departments.join(', ')}${one.errors.length > 0 ? `  ERRORS: ${one.errors.join(' ')}` : ''}`,
  );
}

/** Returns the process's exit code: with `exit`, 0 only when each question was answered from at least three departments. */
export async function demoCommand(given: HubRuntime, options: DemoOptions): Promise<number> {
  const { output, signal, log } = given;
  const { dataDir } = given.configuration;
  const startedAt = performance.now();
  return withCleanUp(async (later) => {
    later(lockDataDirectory(dataDir));
    output.say(`Data directory ${dataDir}`);
    const postgres = await startEmbeddedPostgres({ dataDir });
    later(() => postgres.stop());

    const city = await findCity(sandboxFolder(given.configuration), postgres);
    const buildingAt = performance.now();
    const built = await prepareCity(city, options.people, log);
    output.say(
      built ? `City of ${options.people} people made in ${seconds(buildingAt)} s (seeded, synthetic)` : 'City found as it was left',
    );
    const sandbox = await forkDepartments({ ...city, logLevel: 'error' });
    later(() => sandbox.stop());
    output.say('Departments: police (PostgreSQL), housing and reference (SFTP), hotline (REST), health (FHIR)');

    const url = await postgres.databaseUrl('hub');
    const env = { ...options.env, ...sandbox.env, DATABASE_URL: url, HUB_DATA_DIR: dataDir };
    const runtime: HubRuntime = { ...given, configuration: loadConfiguration(env, options.readText) };
    const database = openDatabase({ url, applicationName: 'hub demo' });
    later(() => database.close());
    await migrate(database);
    const worker = forkWorker(env);
    later(() => worker.stop());

    return withQueue(runtime, database, async (queue) => {
      const nightAt = performance.now();
      const night = (await currentEdition(database)) === null ? await runNight(runtime, database) : [];
      const nightSeconds = seconds(nightAt);
      const api = await openApi(runtime, { database, url }, queue, { port: options.port, host: '127.0.0.1' });
      try {
        const issuer = await openLocalIssuer(runtime.configuration);
        const sign = (role: string, department: string | null) =>
          issuer.sign({ role, department, subject: `sandbox-${role}`, ttlSeconds: 12 * 3600 });
        const officer = await sign('officer', 'police');
        const answers = await askQuestions(api.url, officer, workedQuestions());
        const edition = await currentEdition(database);
        const read = night.flatMap(({ streams }) => streams).reduce((sum, stream) => sum + stream.read, 0);
        const summary = {
          edition: edition?.edition ?? null,
          seconds: seconds(startedAt),
          nightSeconds,
          rowsPerSecond: night.length === 0 ? null : Math.round(read / nightSeconds),
          runs: night,
          answers,
        };
        const good =
          summary.edition !== null && answers.every((one) => one.departments.length >= departmentsAtLeast && one.errors.length === 0);
        if (options.exit) {
          if (!output.json) [...night.flatMap(renderRun), ...renderAnswers(answers)].forEach((line) => output.say(line));
          process.stdout.write(`${JSON.stringify(summary)}\n`);
          return good ? 0 : 1;
        }
        [
          ...night.flatMap(renderRun),
          `Edition ${summary.edition ?? 'none'} after ${summary.seconds} s`,
          '',
          `GraphQL   ${api.url}/graphql`,
          `GraphiQL  ${api.url}/graphiql#token=${officer}`,
          '',
        ].forEach((line) => output.say(line));
        output.say('Tokens (12 hours, this sandbox only):');
        for (const role of roles) output.say(`  ${role.padEnd(11)} ${await sign(role, role === 'officer' ? 'police' : null)}`);
        output.say('');
        output.say('Six questions across departments, each a tab in GraphiQL:');
        for (const question of workedQuestions()) output.say(`  ${question.title}`);
        renderAnswers(answers).forEach((line) => output.say(line));
        output.say('');
        output.say('Ctrl-C ends everything; the data stays for the next start.');
        await untilStopped(signal);
        return 0;
      } finally {
        await api.close();
      }
    });
  });
}
