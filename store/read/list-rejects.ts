/** A page of rejects, newest first, for integration staff and stewards; empty for others. */
import { makeConditions } from './conditions.ts';
import { makePage, openPage, scopeOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import type { Reader } from './reader.ts';
import type { RejectRow } from './rows.ts';

export interface RejectListRequest extends PageRequest {
  readonly department?: string | null | undefined;
  readonly stream?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly runUid?: string | null | undefined;
}

const mostRejects = 100;

export async function listRejects(reader: Reader, request: RejectListRequest): Promise<Page<RejectRow>> {
  const { department, stream, reason, runUid } = request;
  const opened = openPage(reader, scopeOf('rejects', department, stream, reason, runUid), request, mostRejects);
  const conditions = makeConditions();
  const { value, add } = conditions;
  if (department != null) add('dept', `j.department = ${value(department)}`);
  if (stream != null) add('stream', `j.stream = ${value(stream)}`);
  if (reason != null) add('reason', `j.reason = ${value(reason)}`);
  if (runUid != null) add('run', `j.run = (select run.run from hub.run run where run.uid = ${value(runUid)}::uuid)`);
  if (opened.key !== null)
    add('after', `(j.rejected_at, j.reject) < (${value(opened.key[0])}::timestamptz, ${value(opened.key[1])}::bigint)`);
  const { statement, values } = conditions.statement(
    'list_rejects',
    `select j.reject, j.uid, j.run as "runNumber", j.department as "departmentKey", j.stream, j.key, j.reason, j.column_name as column, j.origin,
    j.rejected_at as "rejectedAt", j.rejected_at::text as "sortKey"
  from hub.reject j where :runs${conditions.sql()}
  order by j.rejected_at desc, j.reject desc limit ${value(request.first + 1)}`,
  );
  const rows = await reader.rows<RejectRow & { readonly sortKey: string }>(statement, values);
  return makePage(reader, opened, rows, (row) => [row.sortKey, row.reject]);
}
