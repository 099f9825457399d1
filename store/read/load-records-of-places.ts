/** The records whose address names each place, 100 for each at most; records of where people live only for those who may see people. */
import { sourceRecordColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { SourceRecordRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visiblePersonRecord, visibleRecord } from './visibility.ts';

const statement = defineStatement(
  'load_records_of_places',
  `
  select n.place as owner, x.* from unnest($1::bigint[]) n(place) cross join lateral (
    select ${sourceRecordColumns}
    from hub.place_link l join hub.record r on r.record = l.record
    join hub.record_version rv on rv.record = r.record and ${stands('rv')}
    where l.place = n.place and ${stands('l')} and ${visibleRecord('r')}
      and (not exists (select from hub.person_link pl where pl.record = r.record and ${stands('pl')})
        or exists (select from hub.case_version c where c.record = r.record and ${stands('c')}) or (${visiblePersonRecord('r')}))
    order by r.department, r.stream, r.key limit 100) x
  order by n.place, x."departmentKey", x.stream, x.key`,
);

export function loadRecordsOfPlaces(reader: Reader, places: readonly number[]): Promise<(SourceRecordRow & { readonly owner: number })[]> {
  return reader.rows<SourceRecordRow & { readonly owner: number }>(statement, [places]);
}
