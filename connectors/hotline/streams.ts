/** The hotline's streams: categories first, because orders name them. */
import type { SourceStream } from '../connector.ts';
import { stoppable } from '../stop-requested.ts';
import { cleanCategory } from './clean-category.ts';
import { cleanOrder } from './clean-order.ts';
import { extractCategories } from './extract-categories.ts';
import { extractOrders } from './extract-orders.ts';
import type { OrderPaging } from './extract-orders.ts';
import type { HotlineApi } from './hotline-api.ts';

export function makeHotlineStreams(api: HotlineApi, paging: OrderPaging): readonly SourceStream[] {
  return [
    {
      name: 'category',
      rules: 1,
      volatile: [],
      extract: stoppable((request) => extractCategories(api, request, paging.pageSize)),
      clean: cleanCategory,
    },
    {
      name: 'order',
      rules: 2,
      volatile: ['updatedAt', 'deleted'],
      extract: stoppable((request) => extractOrders(api, request, paging)),
      clean: cleanOrder,
    },
  ];
}
