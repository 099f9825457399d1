/** An edition, and how old each department's data is in it. */
import { byKey } from './department-ref.ts';
import type { EditionResolvers, EditionSourceResolvers } from './types.generated.ts';

const states = { preparing: 'PREPARING', published: 'PUBLISHED', withdrawn: 'WITHDRAWN' } as const;

export const editionResolvers: EditionResolvers = {
  state: (edition) => states[edition.state],
  sources: (edition, _, { loaders }) => loaders.sources.load(edition.number),
  run: (edition, _, { loaders }) => loaders.runs.load(edition.runNumber),
};

export const editionSourceResolvers: EditionSourceResolvers = {
  department: (source) => byKey(source.departmentKey),
};
