/** The hotline's reads from its back office: bodies leave as the text that is stored, never parsed. */
import type { Pool } from 'pg';
import type { OrderPosition } from './order-cursor.ts';

export interface OrderPageRequest {
  readonly pageSize: number;
  readonly withSteps: boolean;
  /** Inclusive; null from the beginning. Ignored when `after` is given. */
  readonly updatedSince: string | null;
  readonly after: OrderPosition | null;
}

export interface OrderPage {
  /** JSON array. */
  readonly items: string;
  readonly last: OrderPosition | null;
  readonly more: boolean;
}

interface OrderPageRow {
  readonly body: string;
  /** null unless asked for. */
  readonly steps: string | null;
  readonly order_no: string;
  readonly updated_at: string;
}

const positionColumns = `order_no, to_char(updated_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as updated_at`;

/** The body with its steps as one more member; joined here, because `left(body::text, -1) || …` counts characters and doubles the statement's time. */
function withSteps({ body, steps }: OrderPageRow): string {
  return steps === null ? body : `${body.slice(0, -1)},"steps":${steps}}`;
}

/** Keyset on (updated_at, order_no): an order that changes while it is paged over moves to the end and is met again there. */
export async function readOrderPage(pool: Pool, request: OrderPageRequest): Promise<OrderPage> {
  const steps = request.withSteps ? `coalesce(steps::text, '[]')` : 'null';
  const select = `select body::text as body, ${steps} as steps, ${positionColumns} from hotline_order`;
  const order = 'order by hotline_order.updated_at, hotline_order.order_no limit';
  const limit = request.pageSize + 1;
  const suffix = request.withSteps ? 'steps' : 'bare';
  const { rows } = await (request.after === null
    ? pool.query<OrderPageRow>({
        name: `orders since ${suffix}`,
        text: `${select} where updated_at >= coalesce($1::timestamptz, '-infinity') ${order} $2`,
        values: [request.updatedSince, limit],
      })
    : pool.query<OrderPageRow>({
        name: `orders after ${suffix}`,
        text: `${select} where (hotline_order.updated_at, order_no) > ($1::timestamptz, $2) ${order} $3`,
        values: [request.after.updatedAt, request.after.orderNo, limit],
      }));
  const page = rows.slice(0, request.pageSize);
  const last = page.at(-1);
  return {
    items: `[${page.map(withSteps).join(',')}]`,
    last: last === undefined ? null : { updatedAt: last.updated_at, orderNo: last.order_no },
    more: rows.length > request.pageSize,
  };
}

/** Texts of one order and of its steps; null when it is unknown or withdrawn. */
export async function readOrder(pool: Pool, orderNo: string): Promise<{ body: string; steps: string } | null> {
  const { rows } = await pool.query<{ body: string; steps: string }>({
    name: 'order',
    text: `select body::text as body, coalesce(steps::text, '[]') as steps from hotline_order
      where order_no = $1 and coalesce(body->>'deleted', 'false') <> 'true'`,
    values: [orderNo],
  });
  return rows[0] ?? null;
}

/** JSON array of all categories. */
export async function readCategories(pool: Pool): Promise<string> {
  const { rows } = await pool.query<{ item: string }>('select body::text as item from hotline_category order by code');
  return `[${rows.map((row) => row.item).join(',')}]`;
}
