/** `hub serve`: the API and the GraphiQL page, until it is told to end. */
import { departments } from '../../core/department.ts';
import { makeAuditLog } from '../../store/audit/make-audit-log.ts';
import type { AuditLog } from '../../store/audit/make-audit-log.ts';
import { assertSchema } from '../../store/migrate.ts';
import { checkpointPaths } from '../audit/checkpoint-keys.ts';
import { startCheckpoints } from '../audit/start-checkpoints.ts';
import { makeTokenVerifier } from '../auth/token-verifier.ts';
import { keepErased } from '../erasure/open-erasure.ts';
import { findFreePort } from '../find-free-port.ts';
import { makeNormaliseSearch } from '../http/normalise-search.ts';
import { startApi } from '../http/start-api.ts';
import type { RunningApi } from '../http/start-api.ts';
import { untilStopped } from '../hub-runtime.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { authSettings } from '../local-issuer.ts';
import { localSecret } from '../local-secret.ts';
import { makeRunCommand } from '../run-command.ts';
import { withQueue } from '../with-queue.ts';
import { withStore } from '../with-store.ts';
import type { Store } from '../with-store.ts';
import { openDatabase } from '../../store/database.ts';
import type { Database } from '../../store/database.ts';
import type { JobQueue } from '../../jobs/queue.ts';

/** `YYYY-MM-DD` in Asia/Shanghai. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export interface ServeOptions {
  /** The next free one is taken when it is not. */
  readonly port: number;
  readonly host: string;
}

/** Milliseconds; commands and runs, which use the store's own pool, have no such bound. */
const statementTimeout = 2_000;

/** The API over an open store and queue; the demo starts it too. It answers from a pool of its own. */
export async function openApi(runtime: HubRuntime, store: Store, queue: JobQueue, options: ServeOptions): Promise<RunningApi> {
  const { database, url } = store;
  await assertSchema(database);
  await keepErased(runtime.configuration, database, runtime.log);
  const own = openDatabase({ url, applicationName: 'hub api', statementTimeout, pipeline: true, keepPlans: true });
  // One commit at a time; a second connection for one that hangs.
  const auditDatabase = openDatabase({ url, applicationName: 'hub audit', role: 'hub_audit', max: 2 });
  const audit = makeAuditLog(auditDatabase);
  const checkpoints = await startCheckpoints({ database, paths: checkpointPaths(runtime.configuration), log: runtime.log });
  const closeStores = async (): Promise<void> => {
    await audit.close();
    await checkpoints.close();
    await auditDatabase.close();
    await own.close();
  };
  try {
    const api = await startOver({ own, audit }, runtime, database, queue, options);
    return {
      ...api,
      async close() {
        await api.close();
        await closeStores();
      },
    };
  } catch (error) {
    await closeStores();
    throw error;
  }
}

async function startOver(
  { own, audit }: { readonly own: Database; readonly audit: AuditLog },
  { configuration, log }: HubRuntime,
  database: Database,
  queue: JobQueue,
  options: ServeOptions,
): Promise<RunningApi> {
  return startApi({
    database: own,
    sideDatabase: database,
    audit,
    verify: makeTokenVerifier(await authSettings(configuration)),
    cursorSecret: localSecret(configuration.dataDir, 'cursor'),
    normaliseSearch: makeNormaliseSearch(today),
    command: makeRunCommand({
      database,
      queue,
      connected: departments.filter((department) => configuration.departments[department] !== null),
    }),
    port: await findFreePort(options.port),
    host: options.host,
    // The privacy officer's alarm hangs on this line; the auditors' list of grants holds it until it is reviewed.
    onEmergency: (grant) => log.warn({ grant, code: 'EMERGENCY_GRANT' }, 'a grant was opened in an emergency and waits for review'),
    log,
  });
}

export async function serveCommand(runtime: HubRuntime, options: ServeOptions): Promise<void> {
  const { configuration, output, signal } = runtime;
  await withStore(configuration, 'hub serve', (store) =>
    withQueue(runtime, store.database, async (queue) => {
      const api = await openApi(runtime, store, queue, options);
      output.say(`GraphQL   ${api.url}/graphql`);
      output.say(`GraphiQL  ${api.url}/graphiql`);
      if (configuration.auth === null)
        output.say(
          'Sign-in   sandbox issuer (npx hub token --role officer); set HUB_JWT_ISSUER, HUB_JWT_AUDIENCE, HUB_JWKS for a real one',
        );
      await untilStopped(signal);
      await api.close();
    }),
  );
}
