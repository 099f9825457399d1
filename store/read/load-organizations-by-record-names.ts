/** Organizations by the name `<department>:<stream>:<key>` of a record. */
import { organizationColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { OrganizationRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_organizations_by_record_names',
  `
  select n.name as asked, ${organizationColumns}
  from unnest($1::text[]) n(name)
  join hub.record r on r.department = split_part(n.name, ':', 1) and r.stream = split_part(n.name, ':', 2)
    and r.key = substr(n.name, length(split_part(n.name, ':', 1)) + length(split_part(n.name, ':', 2)) + 3)
  join hub.organization_link l on l.record = r.record and ${stands('l')}
  join hub.organization o on o.organization = l.organization
  join hub.organization_version v on v.organization = o.organization and ${stands('v')}`,
);

export function loadOrganizationsByRecordNames(
  reader: Reader,
  names: readonly string[],
): Promise<(OrganizationRow & { readonly asked: string })[]> {
  return reader.rows<OrganizationRow & { readonly asked: string }>(statement, [names]);
}
