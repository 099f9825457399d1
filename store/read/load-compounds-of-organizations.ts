/** Compounds that each organization manages, 100 for each at most. */
import type { Reader } from './reader.ts';
import type { CompoundRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_compounds_of_organizations',
  `
  select n.organization as owner, x.* from unnest($1::bigint[]) n(organization) cross join lateral (
    select c.record as "recordNumber", l.place as "placeNumber", o.organization as "organizationNumber", c.name, c.company as "companyName",
      c.credit_code as "creditCode", c.company_phone as phone, c.buildings, c.households, c.filing_expires_on as "filingExpiresOn"
    from hub.organization_link o join hub.compound_record c on c.record = o.record and ${stands('c')}
    left join hub.place_link l on l.record = c.record and l.part = '' and ${stands('l')}
    where o.organization = n.organization and ${stands('o')}
    order by c.name, c.record limit 100) x
  order by n.organization, x.name`,
);

export function loadCompoundsOfOrganizations(
  reader: Reader,
  organizations: readonly number[],
): Promise<(CompoundRow & { readonly owner: number })[]> {
  return reader.rows<CompoundRow & { readonly owner: number }>(statement, [organizations]);
}
