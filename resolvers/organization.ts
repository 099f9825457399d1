/** An organization. */
import { toId } from './node-id.ts';
import type { OrganizationResolvers } from './types.generated.ts';

export const organizationResolvers: OrganizationResolvers = {
  id: (organization) => toId('organization', organization.uid),
  parent: (organization, _, { loaders }) =>
    organization.parentOrganization === null ? null : loaders.organizations.load(organization.parentOrganization),
  place: (organization, _, { loaders }) => (organization.placeNumber === null ? null : loaders.places.load(organization.placeNumber)),
  compounds: (organization, _, { loaders }) => loaders.compoundsOfOrganization.load(organization.organization),
  records: (organization, _, { loaders }) => loaders.recordsOfOrganization.load(organization.organization),
};
