/** Rejects by the id that clients have, for integration staff and stewards. */
import type { Reader } from './reader.ts';
import type { RejectRow } from './rows.ts';
import { defineStatement } from './statement.ts';

const statement = defineStatement(
  'load_rejects_by_uids',
  `
  select j.reject, j.uid, j.run as "runNumber", j.department as "departmentKey", j.stream, j.key, j.reason, j.column_name as column, j.origin, j.rejected_at as "rejectedAt"
  from hub.reject j where j.uid = any($1::uuid[]) and :runs`,
);

export function loadRejectsByUids(reader: Reader, uids: readonly string[]): Promise<RejectRow[]> {
  return reader.rows<RejectRow>(statement, [uids]);
}
