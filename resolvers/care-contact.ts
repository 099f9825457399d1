/** Who to call about a person's care. */
import type { CareContactResolvers } from './types.generated.ts';

export const careContactResolvers: CareContactResolvers = {
  organization: (contact, _, { loaders }) => loaders.organizations.load(contact.organizationNumber),
};
