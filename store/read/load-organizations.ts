/** Organizations by number. */
import { organizationColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { OrganizationRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_organizations',
  `
  select ${organizationColumns}
  from hub.organization_version v join hub.organization o on o.organization = v.organization
  where v.organization = any($1::bigint[]) and ${stands('v')}`,
);

export function loadOrganizations(reader: Reader, organizations: readonly number[]): Promise<OrganizationRow[]> {
  return reader.rows<OrganizationRow>(statement, [organizations]);
}
