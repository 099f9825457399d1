/** The fields that all kinds of cases have. */
import type { CaseRow as Row } from '../store/read/rows.ts';
import type { HubContext } from './context.ts';
import { byCode, byKey } from './department-ref.ts';
import { toId } from './node-id.ts';

/** Free text is read for officers of the case's own department only; nobody else causes a statement over the vault. */
function isOwn(row: Row, { reader }: HubContext): boolean {
  return reader.sight.office === row.departmentKey;
}

export const caseFields = {
  id: (row: Row) => toId('case', row.uid),
  department: (row: Row) => byKey(row.departmentKey),
  category(row: Row, _: unknown, { loaders }: HubContext) {
    if (row.categorySystem === null || row.categoryCode === null) return null;
    return loaders.categories.load(`${row.categorySystem} ${row.categoryCode}`);
  },
  title: async (row: Row, _: unknown, context: HubContext) =>
    isOwn(row, context) ? ((await context.loaders.caseTexts.load(row.record))?.title ?? null) : null,
  content: async (row: Row, _: unknown, context: HubContext) =>
    isOwn(row, context) ? ((await context.loaders.caseTexts.load(row.record))?.content ?? null) : null,
  handler: (row: Row) => byCode(row.handlerCode),
  place: (row: Row, _: unknown, { loaders }: HubContext) => (row.placeNumber === null ? null : loaders.places.load(row.placeNumber)),
  area(row: Row, _: unknown, { loaders }: HubContext) {
    const code = row.gridCode ?? row.communityCode ?? row.streetCode ?? row.districtCode;
    return code === null ? null : loaders.areas.load(code);
  },
  parties: (row: Row, _: unknown, { loaders }: HubContext) => loaders.parties.load(row.record),
  events: (row: Row, _: unknown, { loaders }: HubContext) => loaders.events.load(row.record),
  related: (row: Row, _: unknown, { loaders }: HubContext) => loaders.caseLinks.load(row.record),
  async records(row: Row, _: unknown, { loaders }: HubContext) {
    const record = await loaders.sourceRecords.load(row.record);
    return record === null ? [] : [record];
  },
};
