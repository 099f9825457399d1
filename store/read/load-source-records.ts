/** Records by number, as departments' words of something. */
import { sourceRecordColumns } from './columns.ts';
import type { Reader } from './reader.ts';
import type { SourceRecordRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visibleRecord } from './visibility.ts';

const statement = defineStatement(
  'load_source_records',
  `
  select ${sourceRecordColumns}
  from hub.record r join hub.record_version rv on rv.record = r.record and ${stands('rv')}
  where r.record = any($1::bigint[]) and ${visibleRecord('r')}`,
);

export function loadSourceRecords(reader: Reader, records: readonly number[]): Promise<SourceRecordRow[]> {
  return reader.rows<SourceRecordRow>(statement, [records]);
}
