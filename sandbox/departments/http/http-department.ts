/** A department behind node:http: routes as a table, JSON errors, faults on demand, loopback only. */
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from '../../../core/logger.ts';
import type { FaultPanel, SandboxDepartment } from '../faults.ts';
import { openLoopbackGate } from '../loopback-gate.ts';
import type { LoopbackGate } from '../loopback-gate.ts';
import { cutAfter, drip } from './damage.ts';
import { faultyReply } from './faulty-reply.ts';
import type { Incoming, Refuse, Reply, Route } from './reply.ts';

export interface HttpDepartmentOptions {
  readonly department: SandboxDepartment;
  readonly port: number;
  readonly faults: FaultPanel;
  readonly log: Logger;
  readonly refuse: Refuse;
  /** Path of the token endpoint, which only the fault `sign-in-fails` concerns. */
  readonly tokenPath: string;
  /** Called once the port is known, because absolute links need it. */
  readonly routes: (origin: string) => readonly Route[];
}

export interface HttpDepartment {
  readonly origin: string;
  stop(): Promise<void>;
}

const bodyLimit = 64 * 1024;

interface CompiledRoute extends Route {
  readonly pattern: RegExp;
}

function compile(route: Route): CompiledRoute {
  const source = route.path.replace(/[.$]/g, '\\$&').replace(/:(\w+)/g, '(?<$1>[^/]+)');
  return { ...route, pattern: new RegExp(`^${source}/?$`) };
}

async function readBody(message: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of message as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyLimit) break;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function toIncoming(message: IncomingMessage, url: URL, params: Record<string, string>): Incoming {
  const headers = Object.fromEntries(
    Object.entries(message.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
  return { method: message.method ?? 'GET', url, params, headers, body: () => readBody(message) };
}

export async function startHttpDepartment(options: HttpDepartmentOptions): Promise<HttpDepartment> {
  const { department, faults, log, refuse } = options;
  let routes: readonly CompiledRoute[] = [];
  let origin = '';

  const answer = async (message: IncomingMessage): Promise<Reply> => {
    const url = new URL(message.url ?? '/', origin);
    const fault = faultyReply(faults, department, url.pathname === options.tokenPath, refuse);
    if (fault !== null) return fault;
    let pathKnown = false;
    for (const route of routes) {
      const match = route.pattern.exec(url.pathname);
      if (match === null) continue;
      pathKnown = true;
      if (route.method !== message.method) continue;
      const params = Object.fromEntries(Object.entries(match.groups ?? {}).map(([name, value]) => [name, decodeURIComponent(value)]));
      return route.handle(toIncoming(message, url, params));
    }
    return pathKnown
      ? refuse(405, 'method_not_allowed', 'this method is not offered here')
      : refuse(404, 'not_found', 'there is nothing here');
  };

  const send = async (response: ServerResponse, reply: Reply): Promise<void> => {
    const cut = faults.take(department, 'truncated-body') !== null;
    const dripping = faults.take(department, 'drip') !== null;
    const body = reply.body instanceof Readable ? reply.body : Buffer.from(reply.body ?? '');
    const length = Buffer.isBuffer(body) ? { 'content-length': String(body.length) } : {};
    response.writeHead(reply.status, { ...reply.headers, ...length });
    if (Buffer.isBuffer(body) && !cut && !dripping) {
      response.end(body);
      return;
    }
    const bytes = Buffer.isBuffer(body) ? Readable.from([body]) : body;
    if (cut) {
      await pipeline(bytes, cutAfter(Buffer.isBuffer(body) ? Math.floor(body.length / 2) : 1_000), response, { end: false });
      response.destroy();
      return;
    }
    await (dripping ? pipeline(bytes, drip, response) : pipeline(bytes, response));
  };

  const server = createServer({ keepAliveTimeout: 30_000 }, (message, response) => {
    const turn = async (): Promise<void> => {
      const slow = faults.take(department, 'slow');
      if (slow !== null) await sleep(slow.milliseconds, undefined, { ref: false });
      const reply = await answer(message).catch((error: unknown) => {
        log.error({ err: error, department, path: message.url?.split('?')[0] }, 'sandbox department failed');
        return refuse(500, 'internal', 'the department could not answer');
      });
      await send(response, reply);
    };
    turn().catch((error: unknown) => {
      log.debug({ err: error, department }, 'sandbox answer was cut');
      response.destroy();
    });
  });

  const gate: LoopbackGate = await openLoopbackGate(server, options.port);
  faults.onDown(department, (down) => (down ? gate.shut() : gate.open()));
  origin = `http://127.0.0.1:${gate.port}`;
  routes = options.routes(origin).map(compile);
  return { origin, stop: () => gate.shut() };
}
