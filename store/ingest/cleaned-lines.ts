/** Encodes the canonical rows of one raw row for COPY into stage.cleaned_row, or says which column of which kind does not fit. */
import type { CanonicalRow } from '../../core/records.ts';
import { recordTable } from '../record-tables.ts';
import type { ColumnType, RecordTable } from '../record-tables.ts';
import { fitsColumn } from './check-value.ts';
import { copyLine } from './copy-lines.ts';
import { storableValue } from './storable-text.ts';

export const cleanedRowTarget = 'stage.cleaned_row (run, kind, record, part, open, vault)';

export interface RowReject {
  readonly reason: string;
  readonly column?: string;
}

export function cleanedLines(run: number, record: number, rows: readonly CanonicalRow[]): readonly string[] | RowReject {
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const table: RecordTable | undefined = recordTable(row.kind);
    if (table === undefined) return { reason: 'clean_unknown_kind' };
    const name = `${row.kind}\n${row.part}`;
    if (seen.has(name)) return { reason: 'clean_duplicate_part', column: `${row.kind}.part` };
    seen.add(name);
    const open = arrayOf(row.kind, row, table.open, table.required);
    if (typeof open !== 'string') return open;
    const vault = table.vault === null ? null : arrayOf(row.kind, 'vault' in row ? row.vault : {}, table.vault, table.required);
    if (vault !== null && typeof vault !== 'string') return vault;
    lines.push(copyLine([run, row.kind, record, row.part, open, vault]));
  }
  return lines;
}

/** Cutting a text can leave half of a character behind. */
const unstorable = /[\0\p{Surrogate}]/u;

/** The columns' values as PostgreSQL's text for `text[]`, or what does not fit. */
function arrayOf(kind: string, row: object, columns: RecordTable['open'], required: readonly string[]): string | RowReject {
  let text = '';
  for (const column in columns) {
    const value = (row as Record<string, unknown>)[column];
    const type = columns[column];
    text += text === '' ? '{' : ',';
    if (value === null || value === undefined) {
      if (required.includes(column)) return { reason: 'clean_bad_value', column: `${kind}.${column}` };
      text += 'NULL';
    } else {
      if (type === undefined || !fitsColumn(value, type)) return { reason: 'clean_bad_value', column: `${kind}.${column}` };
      // In JSON such characters are spelt out, and jsonb refuses them all the same.
      if (type === 'json' && storableValue(value).column !== undefined) return { reason: 'unstorable_text', column: kind };
      text += quoted(textOf(value, type));
    }
  }
  return unstorable.test(text) ? { reason: 'unstorable_text', column: kind } : `${text}}`;
}

function textOf(value: unknown, type: ColumnType): string {
  if (type === 'keys') return `{${(value as readonly string[]).map(quoted).join(',')}}`;
  return type === 'json' ? JSON.stringify(value) : String(value);
}

/** An element of an array: always in quotes, so that no text is taken for NULL. */
function quoted(text: string): string {
  return `"${/["\\]/.test(text) ? text.replace(/["\\]/g, '\\$&') : text}"`;
}
