/** Somebody's part in a case. */
import { byKey } from './department-ref.ts';
import type { PartyResolvers } from './types.generated.ts';

export const partyResolvers: PartyResolvers = {
  person: (party, _, { loaders }) => (party.personNumber === null ? null : loaders.persons.load(party.personNumber)),
  organization: (party, _, { loaders }) =>
    party.organizationNumber === null ? null : loaders.organizations.load(party.organizationNumber),
  department: (party) => byKey(party.departmentKey),
};
