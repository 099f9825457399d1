/** Reads the rows of one XLSX sheet as text, cell by cell. */
import type { XlsxBook } from './xlsx-book.ts';
import { xmlEvents } from './xml-events.ts';
import type { XmlEvent } from './xml-events.ts';

export interface XlsxRow {
  /** As Excel counts them, from 1. */
  readonly number: number;
  /** Text by column, counted from 1; empty cells are absent. */
  readonly cells: ReadonlyMap<number, string>;
}

interface OpenCell {
  readonly column: number;
  readonly type: string;
  readonly style: number;
  text: string;
}

const day = 86_400_000;

/** Yields the rows that a chunk of bytes completes. Throws XmlFault. */
export async function* xlsxRows(bytes: AsyncIterable<Buffer>, book: XlsxBook): AsyncGenerator<readonly XlsxRow[], void, void> {
  let number = 0;
  let cells = new Map<number, string>();
  let column = 0;
  let cell: OpenCell | null = null;
  let taken = false;
  let rows: XlsxRow[] = [];
  const look = (event: XmlEvent): void => {
    if (event.kind === 'text') {
      if (cell !== null && taken) cell.text += event.text;
    } else if (event.name === 'row') {
      if (event.kind === 'close') rows.push({ number, cells });
      else {
        number = Number(event.attributes['r'] ?? number + 1);
        cells = new Map();
        column = 0;
      }
    } else if (event.name === 'c') {
      if (event.kind === 'open') {
        const { r, t = 'n', s = '0' } = event.attributes;
        column = r === undefined ? column + 1 : columnOf(r);
        cell = { column, type: t, style: Number(s), text: '' };
      } else if (cell !== null) {
        const text = cellText(cell, book);
        if (text !== null) cells.set(cell.column, text);
        cell = null;
      }
    } else if (event.name === 'v' || event.name === 't') taken = event.kind === 'open';
  };
  for await (const events of xmlEvents(bytes)) {
    events.forEach(look);
    if (rows.length > 0) yield rows;
    rows = [];
  }
}

/** `AB12` is column 28. */
function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference.replace(/[^A-Z]/g, '')) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** Formulas give their result, errors nothing, real dates `YYYY-MM-DD`. */
function cellText({ type, style, text }: OpenCell, book: XlsxBook): string | null {
  if (text === '' || type === 'e') return null;
  if (type === 's') return book.sharedTexts[Number(text)] ?? null;
  if (type === 'b') return text === '0' ? 'false' : 'true';
  if (type === 'd') return text.slice(0, 10);
  if (type !== 'n') return text;
  const value = Number(text);
  if (Number.isNaN(value)) return text;
  if (!book.isDate(style)) return String(value);
  const date = new Date((Math.floor(value) - 25_569 + (book.from1904 ? 1_462 : 0)) * day);
  return Number.isNaN(date.getTime()) ? null : date.toISOString().slice(0, 10);
}
