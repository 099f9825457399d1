/** Pages through the hotline's orders: survives expired cursors, rows that move, and listings without an end. */
import { z } from 'zod';
import { HubError } from '../../core/hub-error.ts';
import type { ExtractRequest, SourcePage, SourceRow, StreamEnd } from '../connector.ts';
import { sourceKey } from '../source-key.ts';
import { throwIfStopped } from '../stop-requested.ts';
import { lookBack } from '../transports/rest/look-back.ts';
import { pickRow } from '../transports/rest/pick-row.ts';
import { sortableInstant } from '../transports/rest/sortable-instant.ts';
import type { HotlineApi } from './hotline-api.ts';
import { orderSchema } from './rows.ts';

export interface OrderPaging {
  /** The hotline allows 500. */
  readonly pageSize: number;
  /** Minutes before the source's `asOf` at which the next run starts. */
  readonly lookBackMinutes: number;
  /** A listing with more pages has no end. */
  readonly maxPages: number;
}

const cursorSchema = z.object({ watermark: z.string() });

const resumeSchema = z.object({
  /** The hotline's cursor; null: ask from `updatedSince`. */
  next: z.string().nullable(),
  updatedSince: z.string().nullable(),
  /** Latest updatedAt seen, never beyond the hotline's own clock. */
  lastUpdatedAt: z.string().nullable(),
  /** asOf of the first page: what this extraction vouches for. */
  asOf: z.string().nullable(),
  page: z.number().int(),
});
type OrderPosition = z.output<typeof resumeSchema>;

/** Listings that expired without having brought anything new. */
const maxFruitlessRestarts = 3;
const maxEmptyPages = 100;

function endless(problem: string): HubError {
  return new HubError('SOURCE_CONTRACT', {
    problem: `hotline: ${problem}`,
    fix: 'Report it to the hotline; readers keep the last edition',
    facts: { department: 'hotline' },
  });
}

export async function* extractOrders(
  api: HotlineApi,
  request: ExtractRequest,
  paging: OrderPaging,
): AsyncGenerator<SourcePage, StreamEnd, void> {
  const watermark = request.full || request.cursor === null ? null : cursorSchema.parse(request.cursor).watermark;
  let position: OrderPosition =
    request.resume === null
      ? { next: null, updatedSince: watermark, lastUpdatedAt: null, asOf: null, page: 0 }
      : resumeSchema.parse(request.resume);
  const asked = new Set<string>();
  let fruitlessRestarts = 0;
  let emptyPages = 0;
  let restarts = 0;

  for (;;) {
    throwIfStopped(request.signal);
    const page = await api.readOrders(
      { next: position.next, updatedSince: position.updatedSince, pageSize: paging.pageSize },
      request.signal,
    );
    if (page === 'expired') {
      // Everything up to the last updatedAt is here; rows that changed since have moved behind it. Inclusive, so equal times are met again.
      const since = position.lastUpdatedAt === null ? position.updatedSince : lookBack(position.lastUpdatedAt, 0);
      fruitlessRestarts = since === position.updatedSince ? fruitlessRestarts + 1 : 0;
      if (position.next === null || fruitlessRestarts > maxFruitlessRestarts) {
        throw new HubError('CURSOR_EXPIRED', {
          problem: 'hotline: cursors expire before their page can be read',
          fix: 'Ask the hotline how long a cursor is valid; the contract says 30 minutes',
          retryable: true,
          facts: { department: 'hotline', restarts },
        });
      }
      restarts += 1;
      position = { ...position, next: null, updatedSince: since };
      asked.clear();
      continue;
    }

    const rows = page.items.map((item, index) => orderRow(item, `page ${position.page + 1}, row ${index + 1}`));
    const next = page.next ?? null;
    emptyPages = rows.length === 0 ? emptyPages + 1 : 0;
    if (next !== null && (asked.has(next) || next === position.next)) throw endless('a page names an earlier page as its next');
    if (position.page >= paging.maxPages || emptyPages > maxEmptyPages) throw endless('the pages of orders do not end');
    if (next !== null) asked.add(next);
    position = {
      next,
      updatedSince: position.updatedSince,
      lastUpdatedAt: latest(position.lastUpdatedAt, rows, page.asOf),
      asOf: position.asOf ?? page.asOf,
      page: position.page + 1,
    };
    yield { rows, resume: position };
    if (next === null) break;
  }

  const asOf = position.asOf ?? new Date(0).toISOString();
  return {
    cursor: { watermark: lookBack(asOf, paging.lookBackMinutes) },
    asOf: new Date(asOf).toISOString(),
    // Without a watermark every order there is has been listed, so what was not met is gone.
    coverage: watermark === null ? 'snapshot' : 'changes',
    notes: restarts === 0 ? [] : [{ code: 'cursor_expired', facts: { restarts } }],
  };
}

/** The later of what was seen, but not later than the source's clock: rows of the far future must not drag the restart along. */
function latest(before: string | null, rows: readonly SourceRow[], asOf: string): string | null {
  const ceiling = sortableInstant(asOf);
  let last = before;
  for (const { version } of rows) {
    const seen = version !== null && ceiling !== null && version > ceiling ? ceiling : version;
    if (seen !== null && (last === null || seen > last)) last = seen;
  }
  return last;
}

function orderRow(item: unknown, origin: string): SourceRow {
  const { raw, fault } = pickRow(orderSchema, item);
  const key = sourceKey(raw['orderNo']);
  const version = typeof raw['updatedAt'] === 'string' ? sortableInstant(raw['updatedAt']) : null;
  if (raw['deleted'] === true && key !== null) return { key, op: 'delete', version, raw: null, origin };
  return { key, op: 'upsert', version, raw, origin, ...(fault === undefined ? {} : { fault }) };
}
