/** An API over a test database, with tokens of an issuer of its own; closed by the caller. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeLogger } from '../../core/logger.ts';
import { openQueue } from '../../jobs/queue.ts';
import { openIssuer } from '../../sandbox/issuer/start-issuer.ts';
import type { TokenClaims } from '../../sandbox/issuer/sign-token.ts';
import { makeTokenVerifier } from '../../server/auth/token-verifier.ts';
import { findFreePort } from '../../server/find-free-port.ts';
import { makeNormaliseSearch } from '../../server/http/normalise-search.ts';
import { startApi } from '../../server/http/start-api.ts';
import { makeRunCommand } from '../../server/run-command.ts';
import { makeAuditLog } from '../../store/audit/make-audit-log.ts';
import { openDatabase } from '../../store/database.ts';
import type { TestDatabase } from './database.ts';

export interface TestApi {
  readonly url: string;
  sign(claims: Partial<TokenClaims> & { readonly role: string }): Promise<string>;
  /** Posts a document; returns status and parsed body. */
  ask(
    query: string,
    options?: { token?: string; variables?: unknown; headers?: Record<string, string> },
  ): Promise<{ status: number; body: AnswerBody }>;
  close(): Promise<void>;
}

export interface AnswerBody {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
  readonly extensions?: { readonly edition?: { readonly number: number; readonly sources: readonly unknown[] } };
}

export async function startTestApi({ database, url }: TestDatabase): Promise<TestApi> {
  const dir = mkdtempSync(path.join(tmpdir(), 'hub-api-'));
  const log = makeLogger({ level: 'silent' });
  const issuer = await openIssuer(dir, 'urn:test-issuer');
  const queue = openQueue({ database, redisUrl: null, onError: () => undefined });
  // As `hub serve` has it: what a request waits for does not come out of the pool that requests hold.
  const side = openDatabase({ url, max: 4 });
  const own = openDatabase({ url, pipeline: true, keepPlans: true });
  const auditDatabase = openDatabase({ url, role: 'hub_audit', max: 2 });
  const audit = makeAuditLog(auditDatabase);
  const api = await startApi({
    database: own,
    sideDatabase: side,
    audit,
    verify: makeTokenVerifier({ issuer: issuer.url, audience: 'hub', jwks: issuer.jwksFile, sessionSeconds: 900 }),
    cursorSecret: 'test',
    normaliseSearch: makeNormaliseSearch(() => '2026-01-18'),
    command: makeRunCommand({ database, queue, connected: ['hotline'] }),
    port: await findFreePort(24_000 + Math.floor(Math.random() * 20_000)),
    onEmergency: () => undefined,
    log,
  });
  return {
    url: api.url,
    sign: (claims) => issuer.sign({ department: null, subject: `test-${claims.role}`, ...claims }),
    async ask(query, { token, variables, headers } = {}) {
      const response = await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, body: (await response.json()) as AnswerBody };
    },
    async close() {
      await api.close();
      await audit.close();
      await auditDatabase.close();
      await side.close();
      await own.close();
      await queue.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}
