/** A residential compound of the housing register. */
import type { CompoundResolvers } from './types.generated.ts';

export const compoundResolvers: CompoundResolvers = {
  place: (compound, _, { loaders }) => (compound.placeNumber === null ? null : loaders.places.load(compound.placeNumber)),
  company: (compound, _, { loaders }) =>
    compound.organizationNumber === null ? null : loaders.organizations.load(compound.organizationNumber),
  record: (compound, _, { loaders }) => loaders.sourceRecords.load(compound.recordNumber),
};
