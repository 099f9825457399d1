/** What was done in each case, oldest first. */
import type { Reader } from './reader.ts';
import type { EventRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands, visibleCase } from './visibility.ts';

const statement = defineStatement(
  'load_events',
  `
  select ev.record, ev.part, c.department as "departmentKey", ev.at, ev.action, ev.handler_code as "handlerCode"
  from hub.event_record ev join hub.case_version c on c.record = ev.record and ${stands('c')}
  where ev.record = any($1::bigint[]) and ${stands('ev')} and ${visibleCase('c')}
  order by ev.record, ev.at, ev.seq, ev.part`,
);

export function loadEvents(reader: Reader, cases: readonly number[]): Promise<EventRow[]> {
  return reader.rows<EventRow>(statement, [cases]);
}
