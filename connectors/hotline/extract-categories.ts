/** Reads the hotline's categories, all of them at once: a few hundred rows. */
import type { ExtractRequest, SourcePage, SourceRow, StreamEnd } from '../connector.ts';
import { sourceKey } from '../source-key.ts';
import { pickRow } from '../transports/rest/pick-row.ts';
import type { HotlineApi } from './hotline-api.ts';
import { categorySchema } from './rows.ts';

export async function* extractCategories(api: HotlineApi, request: ExtractRequest): AsyncGenerator<SourcePage, StreamEnd, void> {
  const { items, asOf } = await api.readCategories(request.signal);
  const rows = items.map((item, index): SourceRow => {
    const { raw, fault } = pickRow(categorySchema, item);
    const row = { key: sourceKey(raw['code']), op: 'upsert' as const, version: null, raw, origin: `categories, row ${index + 1}` };
    return fault === undefined ? row : { ...row, fault };
  });
  yield { rows, resume: {} };
  return { cursor: {}, asOf, coverage: 'snapshot', notes: [] };
}
