/** Reads the hotline's categories: one answer of a few hundred rows, handed on in pages. */
import type { ExtractRequest, SourcePage, SourceRow, StreamEnd } from '../connector.ts';
import { sourceKey } from '../source-key.ts';
import { throwIfStopped } from '../stop-requested.ts';
import { pickRow } from '../transports/rest/pick-row.ts';
import type { HotlineApi } from './hotline-api.ts';
import { categorySchema } from './rows.ts';

/** An interrupted extraction starts again: reading a category twice changes nothing. */
export async function* extractCategories(
  api: HotlineApi,
  request: ExtractRequest,
  pageSize: number,
): AsyncGenerator<SourcePage, StreamEnd, void> {
  const { items, asOf } = await api.readCategories(request.signal);
  const rows = items.map((item, index): SourceRow => {
    const { raw, fault } = pickRow(categorySchema, item);
    const row = { key: sourceKey(raw['code']), op: 'upsert' as const, version: null, raw, origin: `categories, row ${index + 1}` };
    return fault === undefined ? row : { ...row, fault };
  });
  for (let from = 0; from < rows.length; from += pageSize) {
    throwIfStopped(request.signal);
    yield { rows: rows.slice(from, from + pageSize), resume: {} };
  }
  return { cursor: {}, asOf, coverage: 'snapshot', notes: [] };
}
