/** Checks a hotline in a process of its own, because Node reads NODE_EXTRA_CA_CERTS at its start only; prints what came of it. */
import { makeHotlineConnector } from '../../connectors/hotline/connector.ts';
import { HubError } from '../../core/hub-error.ts';
import { makeLogger } from '../../core/logger.ts';

const origin = process.argv[2] ?? '';
const connector = makeHotlineConnector(
  { apiUrl: `${origin}/api`, tokenUrl: `${origin}/oauth/token`, clientId: 'hub', clientSecret: 'secret' },
  { log: makeLogger({ level: 'silent' }), limits: { retries: 0 } },
);
const outcome = await connector.check(new AbortController().signal).then(
  () => ({ code: 'OK', message: '' }),
  (error: unknown) =>
    error instanceof HubError ? { code: error.code, message: error.message } : { code: 'OTHER', message: String(error) },
);
await connector.close();
process.stdout.write(JSON.stringify(outcome));
