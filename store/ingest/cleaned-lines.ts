/** Encodes the canonical rows of one raw row for COPY into stage.cleaned_row, or says which column of which kind does not fit. */
import type { CanonicalRow } from '../../core/records.ts';
import { recordTable } from '../record-tables.ts';
import type { RecordTable } from '../record-tables.ts';
import { fitsColumn } from './check-value.ts';
import { copyLine } from './copy-lines.ts';
import { maybeUnstorable, storableValue } from './storable-text.ts';

export const cleanedRowTarget = 'stage.cleaned_row (run, stream, seq, kind, part, body, vault)';

export interface RowReject {
  readonly reason: string;
  readonly column?: string;
}

export function cleanedLines(run: number, stream: string, seq: number, rows: readonly CanonicalRow[]): readonly string[] | RowReject {
  const lines: string[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const table: RecordTable | undefined = recordTable(row.kind);
    if (table === undefined) return { reason: 'clean_unknown_kind' };
    const name = `${row.kind}\n${row.part}`;
    if (seen.has(name)) return { reason: 'clean_duplicate_part', column: `${row.kind}.part` };
    seen.add(name);
    const open = pick(row, table.open, table.required);
    if (typeof open === 'string') return { reason: 'clean_bad_value', column: `${row.kind}.${open}` };
    const vault = table.vault === null ? null : pick('vault' in row ? row.vault : {}, table.vault, table.required);
    if (typeof vault === 'string') return { reason: 'clean_bad_value', column: `${row.kind}.${vault}` };
    const openJson = JSON.stringify(open);
    const vaultJson = vault === null ? null : JSON.stringify(vault);
    // Cutting a text can leave half of a character behind.
    if (isUnstorable(openJson, open) || (vaultJson !== null && isUnstorable(vaultJson, vault)))
      return { reason: 'unstorable_text', column: row.kind };
    lines.push(copyLine([run, stream, seq, row.kind, row.part, openJson, vaultJson]));
  }
  return lines;
}

function isUnstorable(json: string, value: unknown): boolean {
  return maybeUnstorable(json) && storableValue(value).column !== undefined;
}

/** The columns that have a value, or the name of the first that does not fit. */
function pick(row: object, columns: RecordTable['open'], required: readonly string[]): Record<string, unknown> | string {
  const body: Record<string, unknown> = {};
  for (const column in columns) {
    const value = (row as Record<string, unknown>)[column];
    if (value === null || value === undefined) {
      if (required.includes(column)) return column;
    } else {
      const type = columns[column];
      if (type === undefined || !fitsColumn(value, type)) return column;
      body[column] = value;
    }
  }
  return body;
}
