/** Free text of the steps of cases, for officers of the case's own department: clear text of the vault. */
import type { Reader } from './reader.ts';
import type { EventNoteRow } from './rows.ts';
import { defineStatement } from './statement.ts';
import { stands } from './visibility.ts';

const statement = defineStatement(
  'load_event_notes',
  `
  select ev.record, ev.part, ev.note
  from vault.event_record ev join hub.case_version c on c.record = ev.record and ${stands('c')}
  where ev.record = any($1::bigint[]) and ${stands('ev')} and c.department = :office`,
);

export function loadEventNotes(reader: Reader, cases: readonly number[]): Promise<EventNoteRow[]> {
  return reader.rows<EventNoteRow>(statement, [cases]);
}
