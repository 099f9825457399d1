/** The records that make each organization. */
import { sourceRecordColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { SourceRecordRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visibleRecord } from './visibility.ts';

const statement = defineStatement(
  'load_records_of_organizations',
  `
  select l.organization as owner, ${sourceRecordColumns}
  from hub.organization_link l join hub.record r on r.record = l.record
  join hub.record_version rv on rv.record = r.record and ${stands('rv')}
  where l.organization = any($1::bigint[]) and ${stands('l')} and ${visibleRecord('r')}
  order by l.organization, r.department, r.stream, r.key`,
);

export function loadRecordsOfOrganizations(
  reader: Reader,
  organizations: readonly number[],
): Promise<(SourceRecordRow & { readonly owner: number })[]> {
  return reader.rows<SourceRecordRow & { readonly owner: number }>(statement, [organizations]);
}
