/** A page of organizations by name or filter, in the hub's own order. */
import type { OrganizationKind } from '../../core/records.ts';
import { organizationColumns } from './columns.ts';
import { makeConditions } from './conditions.ts';
import { makePage, openPage, scopeOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import type { Reader } from './reader.ts';
import type { OrganizationRow } from './rows.ts';
import { stands } from './visibility.ts';

export interface OrganizationListRequest extends PageRequest {
  readonly search?: string | null | undefined;
  readonly filter?:
    | {
        readonly kinds?: readonly OrganizationKind[] | null | undefined;
        readonly creditCode?: string | null | undefined;
        readonly code?: string | null | undefined;
      }
    | null
    | undefined;
}

const mostOrganizations = 100;

export async function listOrganizations(reader: Reader, request: OrganizationListRequest): Promise<Page<OrganizationRow>> {
  const { search, filter } = request;
  const opened = openPage(reader, scopeOf('organizations', search, filter), request, mostOrganizations);
  const conditions = makeConditions();
  const { value, add } = conditions;
  if (search != null && search !== '') add('search', `v.name like ${value(`%${search.replace(/[\\%_]/g, '\\$&')}%`)}`);
  if (filter?.kinds != null) add('kinds', `v.organization_kind = any(${value(filter.kinds)}::text[])`);
  if (filter?.creditCode != null) add('credit', `v.credit_code = ${value(filter.creditCode)}`);
  if (filter?.code != null) add('code', `v.code = ${value(filter.code)}`);
  if (opened.key !== null) add('after', `v.organization > ${value(opened.key[0])}::bigint`);
  const { statement, values } = conditions.statement(
    'list_organizations',
    `select ${organizationColumns}
  from hub.organization_version v join hub.organization o on o.organization = v.organization
  where ${stands('v')}${conditions.sql()}
  order by v.organization limit ${value(request.first + 1)}`,
  );
  return makePage(reader, opened, await reader.rows<OrganizationRow>(statement, values), (row) => [row.organization]);
}
