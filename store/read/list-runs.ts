/** A page of runs, newest first. The ledger has no editions: it tells what is so now. */
import { runColumns } from './columns.ts';
import { makeConditions } from './conditions.ts';
import { makePage, openPage, scopeOf } from './page.ts';
import type { Page, PageRequest } from './page.ts';
import type { Reader } from './reader.ts';
import type { RunRow } from './rows.ts';

export interface RunListRequest extends PageRequest {
  readonly department?: string | null | undefined;
  readonly states?: readonly RunRow['state'][] | null | undefined;
}

const mostRuns = 100;

export async function listRuns(reader: Reader, request: RunListRequest): Promise<Page<RunRow>> {
  const opened = openPage(reader, scopeOf('runs', request.department, request.states), request, mostRuns);
  const conditions = makeConditions();
  const { value, add } = conditions;
  if (request.department != null) add('dept', `run.department = ${value(request.department)}`);
  if (request.states != null) add('states', `run.state = any(${value(request.states)}::text[])`);
  if (opened.key !== null) add('after', `run.run < ${value(opened.key[0])}::bigint`);
  const { statement, values } = conditions.statement(
    'list_runs',
    `select ${runColumns} from hub.run run where true${conditions.sql()} order by run.run desc limit ${value(request.first + 1)}`,
  );
  return makePage(reader, opened, await reader.rows<RunRow>(statement, values), (row) => [row.run]);
}
