/** Encodes the canonical rows of one raw row for COPY into stage.cleaned_row, or says which column of which kind does not fit. */
import type { CanonicalRow } from '../../core/records.ts';
import { recordTable } from '../record-tables.ts';
import type { ColumnType, RecordTable } from '../record-tables.ts';
import { fitsColumn } from './check-value.ts';
import { copyText } from './copy-lines.ts';
import { holdsUnstorable, maybeUnstorable, storableValue } from './storable-text.ts';

export const cleanedRowTarget = 'stage.cleaned_row (run, kind, record, part, open, vault)';

export interface RowReject {
  readonly reason: string;
  readonly column?: string;
}

interface Column {
  readonly name: string;
  readonly type: ColumnType;
  readonly required: boolean;
}

interface Layout {
  readonly open: readonly Column[];
  readonly vault: readonly Column[] | null;
}

const layouts = new Map<string, Layout>();

function layoutOf(kind: CanonicalRow['kind']): Layout | null {
  const known = layouts.get(kind);
  if (known !== undefined) return known;
  const table: RecordTable | undefined = recordTable(kind);
  if (table === undefined) return null;
  const columnsOf = (columns: RecordTable['open']) =>
    Object.entries(columns).map(([name, type]) => ({ name, type, required: table.required.includes(name) }));
  const layout = { open: columnsOf(table.open), vault: table.vault === null ? null : columnsOf(table.vault) };
  layouts.set(kind, layout);
  return layout;
}

/** One string for all lines: most of what encoding costs is strings that live for a moment. */
export function cleanedLines(run: number, record: number, rows: readonly CanonicalRow[]): string | RowReject {
  let lines = '';
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as CanonicalRow;
    const { kind, part } = row;
    const layout = layoutOf(kind);
    if (layout === null) return { reason: 'clean_unknown_kind' };
    for (let before = 0; before < at; before += 1) {
      if (rows[before]?.kind === kind && rows[before]?.part === part) return { reason: 'clean_duplicate_part', column: `${kind}.part` };
    }
    const open = arrayOf(kind, row, layout.open);
    if (typeof open !== 'string') return open;
    const vault = layout.vault === null ? '\\N' : arrayOf(kind, 'vault' in row ? row.vault : {}, layout.vault);
    const line = `${run}\t${kind}\t${record}\t${copyText(part)}\t${open}\t${typeof vault === 'string' ? vault : ''}\n`;
    // Cutting a text can leave half of a character behind.
    if (holdsUnstorable(line)) return { reason: 'unstorable_text', column: kind };
    if (typeof vault !== 'string') return vault;
    lines += line;
  }
  return lines;
}

/** The columns' values as PostgreSQL's text for `text[]` within a line of COPY, or what does not fit. */
function arrayOf(kind: string, row: object, columns: readonly Column[]): string | RowReject {
  let text = '{';
  for (let at = 0; at < columns.length; at += 1) {
    const { name, type, required } = columns[at] as Column;
    const value = (row as Record<string, unknown>)[name];
    if (at > 0) text += ',';
    if (value === null || value === undefined) {
      if (required) return { reason: 'clean_bad_value', column: `${kind}.${name}` };
      text += 'NULL';
    } else {
      if (!fitsColumn(value, type)) return { reason: 'clean_bad_value', column: `${kind}.${name}` };
      if (typeof value === 'string' && type !== 'json') text += `"${elementText(value)}"`;
      else if (type === 'keys') text += listText(value as readonly string[]);
      else if (type === 'json') {
        const json = JSON.stringify(value);
        // In JSON such characters are spelt out, and jsonb refuses them all the same.
        if (maybeUnstorable(json) && storableValue(value).column !== undefined) return { reason: 'unstorable_text', column: kind };
        text += `"${elementText(json)}"`;
      } else if (typeof value === 'number' || typeof value === 'boolean') text += `"${String(value)}"`;
    }
  }
  return `${text}}`;
}

const special = /["\\\t\n\r]/;

/** An element of an array, which is always in quotes, so that no text is taken for NULL: `"` and `\` are escaped for the array and that again for COPY. */
function elementText(text: string): string {
  if (!special.test(text)) return text;
  return text.replaceAll('\\', '\\\\\\\\').replaceAll('"', '\\\\"').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

/** A list is an element that is an array itself. */
function listText(items: readonly string[]): string {
  let list = '';
  for (let at = 0; at < items.length; at += 1) {
    const item = items[at] as string;
    list += `${at > 0 ? ',' : ''}"${special.test(item) ? item.replace(/["\\]/g, '\\$&') : item}"`;
  }
  return list === '' ? '"{}"' : `"${elementText(`{${list}}`)}"`;
}
