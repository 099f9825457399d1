/** `hub serve`: the API and the GraphiQL page, until it is told to end. */
import { departments } from '../../core/department.ts';
import { assertSchema } from '../../store/migrate.ts';
import { makeTokenVerifier } from '../auth/token-verifier.ts';
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
import type { Database } from '../../store/database.ts';
import type { JobQueue } from '../../jobs/queue.ts';

/** `YYYY-MM-DD` in Asia/Shanghai. */
const today = () => new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);

export interface ServeOptions {
  /** The next free one is taken when it is not. */
  readonly port: number;
  readonly host: string;
}

/** The API over an open store and queue; the demo starts it too. */
export async function openApi(runtime: HubRuntime, database: Database, queue: JobQueue, options: ServeOptions): Promise<RunningApi> {
  const { configuration, log } = runtime;
  await assertSchema(database);
  return startApi({
    database,
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
    log,
  });
}

export async function serveCommand(runtime: HubRuntime, options: ServeOptions): Promise<void> {
  const { configuration, output, signal } = runtime;
  await withStore(configuration, 'hub serve', ({ database }) =>
    withQueue(runtime, database, async (queue) => {
      const api = await openApi(runtime, database, queue, options);
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
