/** Organizations by the id that clients have. */
import { organizationColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { OrganizationRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_organizations_by_uids',
  `
  select ${organizationColumns}
  from hub.organization o join hub.organization_version v on v.organization = o.organization
  where o.uid = any($1::uuid[]) and ${stands('v')}`,
);

export function loadOrganizationsByUids(reader: Reader, uids: readonly string[]): Promise<OrganizationRow[]> {
  return reader.rows<OrganizationRow>(statement, [uids]);
}
