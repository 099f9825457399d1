/** The hotline's REST interface as the hub uses it: pages of orders, the categories. */
import type { z } from 'zod';
import { HubError } from '../../core/hub-error.ts';
import { below } from '../transports/http/allowed-origins.ts';
import type { FetchSource } from '../transports/http/fetch-source.ts';
import type { SourceIdentity } from '../transports/http/source-identity.ts';
import { orderPageSchema } from './rows.ts';
import type { OrderPage } from './rows.ts';

export interface OrderPageQuery {
  /** Opaque, or an address of the same host; null: from `updatedSince`. */
  readonly next: string | null;
  /** Inclusive; null: from the beginning. */
  readonly updatedSince: string | null;
  readonly pageSize: number;
}

export interface HotlineApi {
  /** `expired`: the cursor is older than the hotline keeps it (410). */
  readOrders(query: OrderPageQuery, signal: AbortSignal): Promise<OrderPage | 'expired'>;
  readCategories(signal: AbortSignal): Promise<{ readonly items: readonly unknown[]; readonly asOf: string | null }>;
}

export function makeHotlineApi(source: FetchSource, identity: SourceIdentity, apiUrl: URL): HotlineApi {
  const orders = below(apiUrl, 'v1/orders');

  const orderUrl = (query: OrderPageQuery): URL => {
    const url = query.next !== null && /^https?:\/\//i.test(query.next) ? source.resolve(query.next, orders) : new URL(orders);
    if (url.href === orders.href && query.next !== null) url.searchParams.set('cursor', query.next);
    if (query.next === null && query.updatedSince !== null) url.searchParams.set('updatedSince', query.updatedSince);
    url.searchParams.set('pageSize', String(query.pageSize));
    url.searchParams.set('include', 'steps');
    return url;
  };

  const shaped = <Schema extends z.ZodType>(schema: Schema, body: unknown, what: string): z.output<Schema> => {
    const parsed = schema.safeParse(body);
    if (parsed.success) return parsed.data;
    throw contractError(identity, what, parsed.error.issues[0]?.path.join('.') ?? '');
  };

  return {
    async readOrders(query, signal) {
      const answer = await source.json({ url: orderUrl(query), signal, answers: [410] });
      return answer.status === 410 ? 'expired' : shaped(orderPageSchema, answer.body, 'a page of orders');
    },
    async readCategories(signal) {
      const answer = await source.json({ url: below(apiUrl, 'v1/categories'), signal });
      if (!Array.isArray(answer.body)) throw contractError(identity, 'the categories', '');
      const date = Date.parse(answer.header('date') ?? '');
      return { items: answer.body, asOf: Number.isNaN(date) ? null : new Date(date).toISOString() };
    },
  };
}

function contractError(identity: SourceIdentity, what: string, column: string): HubError {
  return new HubError('SOURCE_CONTRACT', {
    problem: `hotline: ${what} is not what the contract says${column === '' ? '' : ` (${column})`}`,
    fix: `Check ${identity.setting} and ask the department whether its interface has changed`,
    facts: { department: identity.department, column },
  });
}
