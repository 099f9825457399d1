/** Compounds of the housing register by the number of their record. */
import type { Reader } from './reader.ts';
import type { CompoundRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_compounds',
  `
  select c.record as "recordNumber", l.place as "placeNumber", o.organization as "organizationNumber", c.name, c.company as "companyName",
    c.credit_code as "creditCode", c.company_phone as phone, c.buildings, c.households, c.filing_expires_on as "filingExpiresOn"
  from hub.compound_record c
  left join hub.place_link l on l.record = c.record and l.part = '' and ${stands('l')}
  left join hub.organization_link o on o.record = c.record and ${stands('o')}
  where c.record = any($1::bigint[]) and ${stands('c')}`,
);

export function loadCompounds(reader: Reader, records: readonly number[]): Promise<CompoundRow[]> {
  return reader.rows<CompoundRow>(statement, [records]);
}
