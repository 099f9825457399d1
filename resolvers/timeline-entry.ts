/** Something that happened with a person. */
import { byKey } from './department-ref.ts';
import type { TimelineEntryResolvers } from './types.generated.ts';

export const timelineEntryResolvers: TimelineEntryResolvers = {
  department: (entry) => byKey(entry.departmentKey),
  case: (entry, _, { loaders }) => (entry.caseRecord === null ? null : loaders.cases.load(entry.caseRecord)),
  place: (entry, _, { loaders }) => (entry.placeNumber === null ? null : loaders.places.load(entry.placeNumber)),
};
