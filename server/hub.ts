/** Entry of the `hub` command: reads the environment and the arguments, runs one command, and ends with its code. */
import { readFileSync } from 'node:fs';
import { Command, InvalidArgumentError } from 'commander';
import { HubError } from '../core/hub-error.ts';
import { makeLogger } from '../core/logger.ts';
import { loadConfiguration } from './load-configuration.ts';
import { makeOutput } from './output.ts';
import type { Output } from './output.ts';
import type { HubRuntime } from './hub-runtime.ts';

/** Commands are loaded when they are run: `hub token` need not wait for GraphQL, BullMQ and the rest. */
type Action = (runtime: HubRuntime) => Promise<number | void>;

const readText = (file: string) => readFileSync(file, 'utf8');
const stop = new AbortController();

/** The database counts no further than `most`. */
function wholeNumber(least: number, most = 2_147_483_647): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (!Number.isInteger(value) || value < least || value > most)
      throw new InvalidArgumentError(`Give a whole number from ${least} to ${most}.`);
    return value;
  };
}

/** One sentence for people, `{ error }` for `--json`; the stack only with HUB_LOG_LEVEL=debug. */
function tell(error: unknown, output: Output): void {
  const known = error instanceof HubError;
  const message = known
    ? error.message
    : `Something went wrong that the hub does not know: ${error instanceof Error ? error.name : 'no error'}. Run again with HUB_LOG_LEVEL=debug and report it.`;
  if (output.json) process.stdout.write(`${JSON.stringify({ error: { code: known ? error.code : 'INTERNAL', message } })}\n`);
  else process.stderr.write(`hub: ${message}\n`);
  if (!known && process.env['HUB_LOG_LEVEL'] === 'debug') process.stderr.write(`${error instanceof Error ? (error.stack ?? '') : ''}\n`);
}

async function run(command: Command, action: Action, configure = loadConfiguration): Promise<void> {
  const { json } = command.optsWithGlobals<{ json?: boolean }>();
  const output = makeOutput(json === true, { out: process.stdout, err: process.stderr });
  try {
    const configuration = configure(process.env, readText);
    const code = await action({ configuration, output, log: makeLogger({ level: configuration.logLevel }), signal: stop.signal });
    process.exitCode = code ?? 0;
  } catch (error) {
    output.close();
    if (!(stop.signal.aborted && error === stop.signal.reason)) tell(error, output);
    process.exitCode = stop.signal.aborted ? 130 : 1;
  }
  // Whatever a library left open must not keep a finished command alive.
  setTimeout(() => process.exit(), 2_000).unref();
}

/** The demo brings its own departments and database: of the environment it reads where to put them. */
const demoConfiguration: typeof loadConfiguration = (env) =>
  loadConfiguration({ HUB_DATA_DIR: env['HUB_DATA_DIR'], HUB_LOG_LEVEL: env['HUB_LOG_LEVEL'], REDIS_URL: env['REDIS_URL'] }, readText);

const program = new Command('hub')
  .description('Joins what the departments of a city know, and answers through one GraphQL schema.')
  .option('--json', 'results as JSON on stdout, everything else on stderr');
const add = (name: string, description: string) => program.command(name).description(description);

add('demo', 'four synthetic departments, tonight’s jobs now, the API and GraphiQL')
  .option('--people <n>', 'size of the city', wholeNumber(200), 5000)
  .option('--port <p>', 'first port to try', wholeNumber(0, 65_535), 4000)
  .option('--exit', 'answer the six questions, print a summary as JSON, and end', false)
  .action(async (options: { people: number; port: number; exit: boolean }, command: Command) => {
    const { demoCommand } = await import('./commands/demo.ts');
    const env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      HUB_LOG_LEVEL: process.env['HUB_LOG_LEVEL'],
      REDIS_URL: process.env['REDIS_URL'],
    };
    await run(command, (runtime) => demoCommand(runtime, { ...options, env, readText }), demoConfiguration);
  });

add('migrate', 'bring the database to this release').action(async (_options, command: Command) => {
  const { migrateCommand } = await import('./commands/migrate.ts');
  await run(command, migrateCommand);
});

add('serve', 'the API and the GraphiQL page')
  .option('--port <p>', 'first port to try', wholeNumber(0, 65_535), 4000)
  .option('--host <address>', 'address to listen on', '127.0.0.1')
  .action(async (options: { port: number; host: string }, command: Command) => {
    const { serveCommand } = await import('./commands/serve.ts');
    await run(command, (runtime) => serveCommand(runtime, options));
  });

add('worker', 'run jobs and keep the timetable; any number of them')
  .option('--concurrency <n>', 'jobs at once (default: one for each department)', wholeNumber(1))
  .action(async (options: { concurrency?: number }, command: Command) => {
    const { workerCommand } = await import('./commands/worker.ts');
    await run(command, (runtime) => workerCommand(runtime, options));
  });

add('sync', 'run departments now')
  .argument('[department...]', 'police, housing, hotline, health, reference; default all that are configured')
  .option('--full', 'read everything again', false)
  .option('--wait', 'work on the runs here and report', false)
  .action(async (names: string[], options: { full: boolean; wait: boolean }, command: Command) => {
    const { syncCommand } = await import('./commands/sync.ts');
    await run(command, (runtime) => syncCommand(runtime, { ...options, departments: names }));
  });

add('status', 'the edition that readers see, the sources’ age, the last runs')
  .option('--runs <n>', 'how many runs', wholeNumber(1), 5)
  .action(async (options: { runs: number }, command: Command) => {
    const { statusCommand } = await import('./commands/status.ts');
    await run(command, (runtime) => statusCommand(runtime, options));
  });

const editions = add('editions', 'list editions')
  .option('--limit <n>', 'how many', wholeNumber(1), 20)
  .action(async (options: { limit: number }, command: Command) => {
    const { editionsCommand } = await import('./commands/editions.ts');
    await run(command, (runtime) => editionsCommand(runtime, options));
  });
editions
  .command('withdraw')
  .description('take the newest edition back; readers see the one before')
  .argument('<number>', 'number of the newest edition', wholeNumber(1))
  .option('--reason <text>', 'why; kept with the edition', 'withdrawn on the command line')
  .action(async (number: number, options: { reason: string }, command: Command) => {
    const { withdrawCommand } = await import('./commands/editions.ts');
    await run(command, (runtime) => withdrawCommand(runtime, number, options.reason));
  });

add('approve', 'let a run go on that a guard stopped')
  .argument('<run>', 'id of the run, as hub status --json tells it')
  .requiredOption('--reason <text>', 'why it is right that it goes on; kept in the ledger')
  .action(async (id: string, options: { reason: string }, command: Command) => {
    const { approveCommand } = await import('./commands/approve.ts');
    await run(command, (runtime) => approveCommand(runtime, id, options.reason));
  });

add('decline', 'give up a run that a guard stopped; the next one starts from the old cursor')
  .argument('<run>', 'id of the run, as hub status --json tells it')
  .requiredOption('--reason <text>', 'why; kept in the ledger')
  .action(async (id: string, options: { reason: string }, command: Command) => {
    const { declineCommand } = await import('./commands/decline.ts');
    await run(command, (runtime) => declineCommand(runtime, id, options.reason));
  });

add('rejects', 'what could not be used, counted by reason')
  .option('--department <key>', 'of one department')
  .option('--days <n>', 'of so many days', wholeNumber(1, 36_500), 30)
  .action(async (options: { department?: string; days: number }, command: Command) => {
    const { rejectsCommand } = await import('./commands/rejects.ts');
    await run(command, (runtime) => rejectsCommand(runtime, { department: options.department ?? null, days: options.days }));
  });

add('export', 'write which person or place each record belongs to, as CSV')
  .argument('<what>', 'identities or places')
  .requiredOption('--out <file>', 'file to write')
  .action(async (what: string, options: { out: string }, command: Command) => {
    const { exportCommand } = await import('./commands/export.ts');
    await run(command, (runtime) => exportCommand(runtime, { what, out: options.out }));
  });

add('explain', 'why two records are one person, or two')
  .argument('<record>', 'as hub export identities names it, such as police:ry_jbxx:R1')
  .argument('<other>', 'the other record')
  .action(async (one: string, other: string, _options, command: Command) => {
    const { explainCommand } = await import('./commands/explain.ts');
    await run(command, (runtime) => explainCommand(runtime, [one, other]));
  });

const link = add('link', 'the parameters that people’s records are linked with');
link
  .command('train')
  .description('learn a candidate from the records that stand')
  .option('--truth <folder>', 'identities.csv and people.csv: its accuracy card is made too, and that of the active release')
  .action(async (options: { truth?: string }, command: Command) => {
    const { trainCommand } = await import('./commands/link-releases.ts');
    await run(command, (runtime) => trainCommand(runtime, { truth: options.truth ?? null }));
  });
link
  .command('card')
  .description('how right a release’s persons are, by groups')
  .argument('[release]', 'number; default the active one', wholeNumber(1))
  .option('--truth <folder>', 'identities.csv and people.csv')
  .option('--reviewed <file>', 'a sample of hub link sample, judged')
  .action(async (release: number | undefined, options: { truth?: string; reviewed?: string }, command: Command) => {
    const { cardCommand } = await import('./commands/link-releases.ts');
    const by = { truth: options.truth ?? null, reviewed: options.reviewed ?? null };
    await run(command, (runtime) => cardCommand(runtime, { release: release ?? null, ...by }));
  });
link
  .command('sample')
  .description('write pairs of all weights for a person to judge')
  .requiredOption('--out <file>', 'file to write')
  .option('--pairs <n>', 'how many', wholeNumber(7), 350)
  .action(async (options: { out: string; pairs: number }, command: Command) => {
    const { sampleCommand } = await import('./commands/link-releases.ts');
    await run(command, (runtime) => sampleCommand(runtime, options));
  });
link
  .command('releases')
  .description('list releases with their accuracy')
  .action(async (_options, command: Command) => {
    const { releasesCommand } = await import('./commands/link-releases.ts');
    await run(command, releasesCommand);
  });
link
  .command('release')
  .description('put a candidate in force; refused when a figure of its card falls by more than half a point, and ends with 1 then')
  .argument('<release>', 'number', wholeNumber(1))
  .option('--accept <reason>', 'release it all the same; kept with the release')
  .option('--steward <name>', 'who answers for that')
  .action(async (release: number, options: { accept?: string; steward?: string }, command: Command) => {
    const { releaseCommand } = await import('./commands/link-releases.ts');
    await run(command, (runtime) => releaseCommand(runtime, { release, accept: options.accept ?? null, steward: options.steward ?? null }));
  });
link
  .command('back')
  .description('the release that was active before is active again')
  .action(async (_options, command: Command) => {
    const { backCommand } = await import('./commands/link-releases.ts');
    await run(command, backCommand);
  });
link
  .command('bench')
  .description('link a CSV file, or two, whose truth is known, and say how right the engine was')
  .requiredOption('--config <file>', 'JSON that declares the files, their fields and the truth; bench/link has examples')
  .action(async (options: { config: string }, command: Command) => {
    const { linkBenchCommand } = await import('./commands/link-bench.ts');
    await run(command, (runtime) => linkBenchCommand(runtime, options));
  });

const documents = add('documents', 'the documents that apps may run').action(async (_options, command: Command) => {
  const { documentsCommand } = await import('./commands/documents.ts');
  await run(command, documentsCommand);
});
documents
  .command('push')
  .description('register documents: apps run these and no others')
  .argument('<file...>', 'GraphQL files; the id of each is the sha256 of its text')
  .action(async (files: string[], _options, command: Command) => {
    const { pushDocumentsCommand } = await import('./commands/documents.ts');
    await run(command, (runtime) => pushDocumentsCommand(runtime, files));
  });
documents
  .command('remove')
  .description('take a document back; felt at the next request')
  .argument('<id>', 'sha256 of the document')
  .action(async (id: string, _options, command: Command) => {
    const { removeDocumentCommand } = await import('./commands/documents.ts');
    await run(command, (runtime) => removeDocumentCommand(runtime, id));
  });

const audit = add('audit', 'the log of disclosures');
audit
  .command('verify')
  .description('prove that no entry was changed, removed, added, moved or re-hashed; ends with 1 when one was')
  .option('--checkpoints <file>', 'the signed checkpoints; default: where the hub keeps them')
  .option('--public-key <file>', 'PEM of the key that they are checked with; default: the one beside them')
  .action(async (options: { checkpoints?: string; publicKey?: string }, command: Command) => {
    const { verifyAuditCommand } = await import('./commands/audit.ts');
    const files = { checkpoints: options.checkpoints ?? null, publicKey: options.publicKey ?? null };
    await run(command, (runtime) => verifyAuditCommand(runtime, files));
  });
audit
  .command('export')
  .description('write the entries as JSON lines for tools/verify-audit.mjs')
  .requiredOption('--out <file>', 'file to write')
  .action(async (options: { out: string }, command: Command) => {
    const { exportAuditCommand } = await import('./commands/audit.ts');
    await run(command, (runtime) => exportAuditCommand(runtime, options));
  });

add('revoke', 'take a principal’s sign-in back, at once')
  .argument('<principal>', 'subject of the tokens')
  .requiredOption('--reason <text>', 'why; kept with the revocation')
  .action(async (principal: string, options: { reason: string }, command: Command) => {
    const { revokeCommand } = await import('./commands/revoke.ts');
    await run(command, (runtime) => revokeCommand(runtime, principal, options));
  });

add('erase', 'take a person out of every edition, for good')
  .argument('<person>', 'id of a Person, or its uid')
  .requiredOption('--by <who>', 'who ordered it; written down')
  .requiredOption('--basis <code>', 'the ground: PURPOSE_ENDED, RETENTION_ENDED, CONSENT_WITHDRAWN, UNLAWFUL, OTHER_LAW')
  .requiredOption('--reason <text>', 'the file or letter; never a value of the person; written down')
  .option('--keep-out', 'also keep out new records that bear a document of the person', false)
  .option('--dry-run', 'counts only; changes nothing', false)
  .action(
    async (person: string, options: { by: string; basis: string; reason: string; keepOut: boolean; dryRun: boolean }, command: Command) => {
      const { eraseCommand } = await import('./commands/erase.ts');
      await run(command, (runtime) => eraseCommand(runtime, person, options));
    },
  );
const erasures = add('erasures', 'list erasures')
  .option('--limit <n>', 'how many', wholeNumber(1), 20)
  .action(async (options: { limit: number }, command: Command) => {
    const { erasuresCommand } = await import('./commands/erasures.ts');
    await run(command, (runtime) => erasuresCommand(runtime, options));
  });
erasures
  .command('lift')
  .description('let the keys of an erasure be used again, as when a department gives one to somebody else')
  .argument('<number>', 'number of the erasure', wholeNumber(1))
  .requiredOption('--by <who>', 'who ordered it; written down')
  .action(async (number: number, options: { by: string }, command: Command) => {
    const { liftCommand } = await import('./commands/erasures.ts');
    await run(command, (runtime) => liftCommand(runtime, number, options));
  });

add('retention', 'delete now what the daily job deletes: old versions, rejects, ended grants')
  .option('--dry-run', 'counts only; changes nothing', false)
  .action(async (options: { dryRun: boolean }, command: Command) => {
    const { retentionCommand } = await import('./commands/retention.ts');
    await run(command, (runtime) => retentionCommand(runtime, options));
  });

add('token', 'a token of the sandbox’s issuer')
  .requiredOption('--role <role>', 'officer, analyst, steward, integrator, auditor or app')
  .option('--department <key>', 'of an officer', 'police')
  .option('--app <name>', 'the front end that acts for the principal; it runs registered documents only')
  .option('--minutes <n>', 'how long it lives', wholeNumber(1), 15)
  .action(async (options: { role: string; department: string; app?: string; minutes: number }, command: Command) => {
    const { tokenCommand } = await import('./commands/token.ts');
    await run(command, (runtime) => tokenCommand(runtime, options));
  });

add('doctor', 'ask every part whether it is well').action(async (_options, command: Command) => {
  const { doctorCommand } = await import('./commands/doctor.ts');
  await run(command, doctorCommand);
});

const sandbox = add('sandbox', 'the synthetic city');
sandbox
  .command('advance')
  .description('move the city on: inserts, changes, deletions, drops')
  .option('--days <n>', 'how many days', wholeNumber(1), 1)
  .action(async (options: { days: number }, command: Command) => {
    const { advanceCommand } = await import('./commands/sandbox.ts');
    await run(command, (runtime) => advanceCommand(runtime, options), demoConfiguration);
  });
sandbox
  .command('serve')
  .description('run the departments alone and print the variables that connect a hub to them')
  .option('--people <n>', 'size of the city', wholeNumber(200), 5000)
  .action(async (options: { people: number }, command: Command) => {
    const { serveSandboxCommand } = await import('./commands/sandbox.ts');
    await run(command, (runtime) => serveSandboxCommand(runtime, options), demoConfiguration);
  });

// `--json` may stand before or behind the command's name.
for (const command of program.commands) {
  command.option('--json', 'result as JSON on stdout');
  for (const inner of command.commands) inner.option('--json', 'result as JSON on stdout');
}
// A reader that has seen enough (`hub status | head`) closes the pipe; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
// A child of the demo ends with its parent, however that ends.
if (process.connected) process.on('disconnect', () => stop.abort());

await program.parseAsync();
