/** Makes records of a CSV file's lines (RFC 4180). A broken row costs that row only: its first line is set aside and reading goes on with the next. */
import { parse } from 'csv-parse/sync';
import type { LineBlock } from './decode-lines.ts';

export interface CsvRecord {
  /** Number of the record's first line in the file. */
  readonly line: number;
  /** null when the text is no record. */
  readonly fields: readonly string[] | null;
  /** What was wrong, a closed word; only when `fields` is null. */
  readonly fault: 'bad_quotes' | 'too_long' | null;
  /** The line as it stands; only when `fields` is null. */
  readonly text: string;
}

/** A quoted field may run over so many lines; beyond, its quote counts as never closed. */
const mostLines = 20;
const longestRecord = 1_000_000;

/** `width` tells, once it is known, how many fields a record has: a record over several lines must have that many, or its first line is the fault. */
export async function* csvRecords(
  blocks: AsyncIterable<LineBlock>,
  width: () => number | null,
): AsyncGenerator<readonly CsvRecord[], void, void> {
  let open: { line: number; text: string }[] = [];
  for await (const block of blocks) {
    const records: CsvRecord[] = [];
    const waiting = open.concat(block.lines.map((text, index) => ({ line: block.first + index, text })));
    open = takeRecords(waiting, records, width, false);
    yield records;
  }
  const records: CsvRecord[] = [];
  takeRecords(open, records, width, true);
  if (records.length > 0) yield records;
}

/** Takes whole records off the front; what is left may be the beginning of a record that goes on in the next block. */
function takeRecords(
  lines: { line: number; text: string }[],
  into: CsvRecord[],
  width: () => number | null,
  atEnd: boolean,
): { line: number; text: string }[] {
  let at = 0;
  while (at < lines.length) {
    const { line, text } = lines[at] ?? { line: 0, text: '' };
    if (text === '' || text === '\u001a') {
      at++;
      continue;
    }
    if (text.length > longestRecord) {
      into.push({ line, fields: null, fault: 'too_long', text: text.slice(0, 2_000) });
      at++;
      continue;
    }
    if (!text.includes('"')) {
      into.push({ line, fields: text.split(','), fault: null, text: '' });
      at++;
      continue;
    }
    const taken = takeQuoted(lines, at, width());
    if (taken === 'unfinished' && !atEnd) return lines.slice(at);
    if (taken === 'unfinished' || taken === 'broken') {
      into.push({ line, fields: null, fault: 'bad_quotes', text: text.slice(0, 2_000) });
      at++;
    } else {
      into.push({ line, fields: taken.fields, fault: null, text: '' });
      at += taken.lines;
    }
  }
  return [];
}

function takeQuoted(
  lines: readonly { text: string }[],
  at: number,
  width: number | null,
): { fields: string[]; lines: number } | 'unfinished' | 'broken' {
  let text = '';
  let quotes = 0;
  for (let count = 1; count <= mostLines; count++) {
    const next = lines[at + count - 1];
    if (next === undefined) return 'unfinished';
    text += count === 1 ? next.text : `\n${next.text}`;
    quotes += countQuotes(next.text);
    if (text.length > longestRecord) return 'broken';
    if (quotes % 2 === 1) continue;
    const fields = parseRecord(text);
    if (fields === null || (count > 1 && width !== null && fields.length !== width)) return 'broken';
    return { fields, lines: count };
  }
  return 'broken';
}

function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf('"'); at !== -1; at = text.indexOf('"', at + 1)) count++;
  return count;
}

/** csv-parse is asked for rows with quotes only: for a whole file of plain rows it takes eight times as long as `split`. */
function parseRecord(text: string): string[] | null {
  try {
    const records: string[][] = parse(text, { relax_column_count: true, record_delimiter: '\n' });
    return records.length === 1 ? (records[0] ?? null) : null;
  } catch {
    return null;
  }
}
