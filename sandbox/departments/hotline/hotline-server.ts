/** The 12345 hotline's REST API over its back-office tables, as `hotline.openapi.yaml` says. */
import { Pool } from 'pg';
import { z } from 'zod';
import type { Logger } from '../../../core/logger.ts';
import type { FaultPanel } from '../faults.ts';
import { startHttpDepartment } from '../http/http-department.ts';
import type { HttpDepartment } from '../http/http-department.ts';
import { json } from '../http/reply.ts';
import type { Incoming, Refuse, Reply, Route } from '../http/reply.ts';
import { makeTokenDesk } from '../http/token-desk.ts';
import { answerHotlineToken } from './hotline-token.ts';
import type { HotlineClient } from './hotline-token.ts';
import { makeCursorDesk } from './order-cursor.ts';
import { readCategories, readOrder, readOrderPage } from './read-orders.ts';
import { makeRequestLimit } from './request-limit.ts';

export interface HotlineServerOptions {
  readonly officeUrl: string;
  readonly client: HotlineClient;
  readonly port: number;
  readonly faults: FaultPanel;
  readonly log: Logger;
  /** The department's clock. */
  readonly clock: () => Promise<Date>;
  /** Default 10. */
  readonly requestsPerSecond?: number;
}

const pageQuery = z.object({
  updatedSince: z.iso.datetime({ offset: true }).optional(),
  cursor: z.string().max(500).optional(),
  pageSize: z.coerce.number().int().min(1).max(500).default(100),
  include: z.literal('steps').optional(),
});

const tokenSeconds = 600;

export const refuseHotline: Refuse = (status, code, message, headers = {}) => json(status, { error: { code, message } }, headers);

export async function startHotlineServer(options: HotlineServerOptions): Promise<HttpDepartment> {
  const { client, faults } = options;
  const pool = new Pool({ connectionString: options.officeUrl, max: 4, allowExitOnIdle: true });
  pool.on('error', (error) => options.log.warn({ err: error }, 'the hotline lost a connection to its back office'));
  const desk = makeTokenDesk(tokenSeconds);
  const cursors = makeCursorDesk(Date.now);
  const limit = makeRequestLimit(options.requestsPerSecond ?? 10, Date.now);

  const guarded =
    (handle: (request: Incoming) => Promise<Reply>) =>
    async (request: Incoming): Promise<Reply> => {
      if (!desk.admits(request.headers['authorization'])) {
        return refuseHotline(401, 'token_expired', 'the token is missing, unknown or has expired', { 'www-authenticate': 'Bearer' });
      }
      const wait = limit.ask();
      if (wait > 0) return refuseHotline(429, 'too_many_requests', 'more than 10 requests a second', { 'retry-after': String(wait) });
      return handle(request);
    };

  const orders = async (request: Incoming): Promise<Reply> => {
    const query = pageQuery.safeParse(Object.fromEntries(request.url.searchParams));
    if (!query.success) return refuseHotline(400, 'bad_request', `parameter ${query.error.issues[0]?.path.join('.') ?? ''} is not valid`);
    const { cursor, updatedSince, pageSize, include } = query.data;
    const after = cursor === undefined ? null : cursors.read(cursor);
    if (after === 'invalid') return refuseHotline(400, 'bad_cursor', 'this is not a cursor of ours');
    if (after === 'expired' || (after !== null && faults.take('hotline', 'cursors-expired') !== null)) {
      return refuseHotline(410, 'cursor_expired', 'start again from the last updatedSince');
    }
    const asOf = await options.clock();
    const page = await readOrderPage(pool, { pageSize, withSteps: include === 'steps', updatedSince: updatedSince ?? null, after });
    const empty = after !== null && faults.take('hotline', 'empty-page') !== null;
    const position = empty ? after : page.last;
    const next = (page.more || empty) && position !== null ? cursors.write(position) : null;
    const cyclic = faults.take('hotline', 'cyclic-next') !== null ? (cursor ?? next) : next;
    const foreign = faults.take('hotline', 'foreign-next') !== null ? 'http://203.0.113.7/api/v1/orders?cursor=x' : cyclic;
    return {
      status: 200,
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: `{"items":${empty ? '[]' : page.items},"next":${JSON.stringify(foreign)},"asOf":${JSON.stringify(asOf.toISOString())}}`,
    };
  };

  const stored = (body: string): Reply => ({ status: 200, headers: { 'content-type': 'application/json; charset=utf-8' }, body });
  const one =
    (part: 'body' | 'steps') =>
    async (request: Incoming): Promise<Reply> => {
      const order = await readOrder(pool, request.params['orderNo'] ?? '');
      return order === null ? refuseHotline(404, 'not_found', 'this order is unknown or withdrawn') : stored(order[part]);
    };

  const routes: readonly Route[] = [
    { method: 'POST', path: '/oauth/token', handle: (request) => answerHotlineToken(request, client, desk) },
    { method: 'GET', path: '/api/v1/orders', handle: guarded(orders) },
    { method: 'GET', path: '/api/v1/orders/:orderNo', handle: guarded(one('body')) },
    { method: 'GET', path: '/api/v1/orders/:orderNo/steps', handle: guarded(one('steps')) },
    { method: 'GET', path: '/api/v1/categories', handle: guarded(async () => stored(await readCategories(pool))) },
  ];

  const server = await startHttpDepartment({
    department: 'hotline',
    port: options.port,
    faults,
    log: options.log,
    refuse: refuseHotline,
    tokenPath: '/oauth/token',
    routes: () => routes,
  });
  return {
    origin: server.origin,
    async stop() {
      await server.stop();
      await pool.end();
    },
  };
}
