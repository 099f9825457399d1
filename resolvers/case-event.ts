/** A step in a case. */
import { byCode } from './department-ref.ts';
import type { CaseEventResolvers } from './types.generated.ts';

export const caseEventResolvers: CaseEventResolvers = {
  handler: (event) => byCode(event.handlerCode),
  async note(event, _, { reader, loaders }) {
    if (reader.sight.office !== event.departmentKey) return null;
    const notes = await loaders.eventNotes.load(event.record);
    return notes.find(({ part }) => part === event.part)?.note ?? null;
  },
};
