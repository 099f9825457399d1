/** Of some records of persons those that the viewer may see as such. */
import type { Reader } from './reader.ts';
import { defineStatement } from './statement.ts';
import { visiblePersonRecord } from './visibility.ts';

const statement = defineStatement(
  'keep_person_records',
  `select r.record from hub.record r where r.record = any($1::bigint[]) and ${visiblePersonRecord('r')} order by r.record`,
);

export async function keepPersonRecords(reader: Reader, records: readonly number[]): Promise<ReadonlySet<number>> {
  const rows = await reader.rows<{ readonly record: number }>(statement, [records]);
  return new Set(rows.map(({ record }) => record));
}
