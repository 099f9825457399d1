/** Whether a text read from the database names a kind of canonical rows. */
import type { RecordKind } from '../../core/records.ts';
import { recordKinds } from '../record-tables.ts';

export function isRecordKind(text: string): text is RecordKind {
  return (recordKinds as readonly string[]).includes(text);
}
