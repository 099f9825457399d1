/** A hotline that answers exactly what a test says, for faults that no well-built server can be made to commit. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeHotlineConnector } from '../../connectors/hotline/connector.ts';
import type { HotlineOptions } from '../../connectors/hotline/connector.ts';
import type { Connector } from '../../connectors/connector.ts';
import { makeLogger } from '../../core/logger.ts';

export interface Asked {
  readonly path: string;
  readonly query: URLSearchParams;
  /** How many requests for orders came before this one. */
  readonly index: number;
  readonly authorization: string | undefined;
}

export type Script = (asked: Asked, response: ServerResponse) => void;

export interface ScriptedHotline {
  readonly connector: Connector;
  readonly origin: string;
  readonly asked: readonly Asked[];
  /** Requests for tokens so far. */
  tokens(): number;
  stop(): Promise<void>;
}

export const secret = 'canary-secret-3f1b';

/** Limits with which a test need not wait. */
export const quick = {
  retries: 3,
  firstPause: 5,
  longestPause: 20,
  circuitAfter: 20,
  circuitPause: 50,
  pageDeadline: 1_500,
  maxRetryAfter: 1_500,
};

export function sendJson(response: ServerResponse, body: unknown, status = 200, headers: Record<string, string> = {}): void {
  response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

export async function startScriptedHotline(
  script: Script,
  options: Partial<HotlineOptions> = {},
  token?: Script,
): Promise<ScriptedHotline> {
  const asked: Asked[] = [];
  let tokens = 0;
  const server = createServer((request: IncomingMessage, response) => {
    const url = new URL(request.url ?? '/', 'http://hotline');
    const { authorization } = request.headers;
    request.resume();
    if (url.pathname === '/oauth/token') {
      tokens += 1;
      if (token !== undefined) return token({ path: url.pathname, query: url.searchParams, index: tokens - 1, authorization }, response);
      return sendJson(response, { access_token: `token-${tokens}`, token_type: 'Bearer', expires_in: 600 });
    }
    const seen: Asked = { path: url.pathname, query: url.searchParams, index: asked.length, authorization };
    asked.push(seen);
    script(seen, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const connector = makeHotlineConnector(
    { apiUrl: `${origin}/api`, tokenUrl: `${origin}/oauth/token`, clientId: 'hub', clientSecret: secret },
    { log: makeLogger({ level: 'silent' }), limits: quick, requestsPerSecond: 1_000, ...options },
  );
  return {
    connector,
    origin,
    asked,
    tokens: () => tokens,
    async stop() {
      await connector.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** An order as the hotline sends it; `minute` orders them in time. */
export function orderAt(minute: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const at = new Date(Date.UTC(2026, 0, 18, 0, minute)).toISOString();
  return {
    orderNo: `NC2026011800${String(minute).padStart(4, '0')}`,
    status: 'received',
    category: '03.07.02',
    createdAt: at,
    updatedAt: at,
    ...more,
  };
}
