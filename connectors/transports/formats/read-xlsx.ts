/** Reads one sheet of an XLSX file row by row: title rows are passed over, the header row is found by its names. */
import type { DownloadedFile } from '../sftp/download.ts';
import { contractFault } from './contract-fault.ts';
import type { FileRow, FileShape } from './file-row.ts';
import { readXlsxBook } from './xlsx-book.ts';
import { xlsxRows } from './xlsx-rows.ts';
import type { XlsxRow } from './xlsx-rows.ts';
import { XmlFault } from './xml-events.ts';
import { openZip } from './zip-parts.ts';
import type { ZipLimits } from './zip-parts.ts';

export interface SheetSource {
  readonly name: string;
  readonly department: string;
  /** Name of the sheet. */
  readonly sheet: string;
  readonly limits?: ZipLimits;
}

/** The header stands within so many rows from the top. */
const headerWithin = 20;

/**
 * Yields batches of rows whose values are text or null. Own reading on a SAX parser, because exceljs 4.4 decodes each chunk by itself (a Chinese
 * character cut at an edge became two U+FFFD: 6 of 5,000 rows), and puts sheets into named temporary files.
 */
export async function* readXlsx(
  file: DownloadedFile,
  source: SheetSource,
  shape: FileShape,
  onAdded: (columns: readonly string[]) => void,
): AsyncGenerator<readonly FileRow[], void, void> {
  let found = false;
  try {
    const parts = await openZip(file, source.department, source.limits);
    const book = await readXlsxBook(parts);
    // A sheet that nobody named bears the name its program gave it.
    const wanted = book.sheets.filter(({ name }) => name.trim() === source.sheet || /^Sheet\d*$/i.test(name));
    for (const { path } of wanted) {
      const bytes = parts.read(path);
      if (bytes === null || found) continue;
      for await (const rows of readSheet(xlsxRows(bytes, book), source, shape, onAdded)) {
        found = true;
        yield rows;
      }
    }
  } catch (error) {
    throw error instanceof XmlFault ? contractFault(source, `cannot be read: a part of it ${error.message}`, {}) : error;
  }
  if (!found)
    throw contractFault(source, `has no sheet ${source.sheet} with the header ${shape.columns[0] ?? ''}, …`, { sheet: source.sheet });
}

/** An empty batch tells that the header was found. */
async function* readSheet(
  batches: AsyncIterable<readonly XlsxRow[]>,
  source: SheetSource,
  shape: FileShape,
  onAdded: (columns: readonly string[]) => void,
): AsyncGenerator<readonly FileRow[], void, void> {
  let columns: ReadonlyMap<string, number> | null = null;
  for await (const batch of batches) {
    const rows: FileRow[] = [];
    for (const { number, cells } of batch) {
      if (columns === null) {
        columns = findHeader(number, cells, source, shape, onAdded);
        if (columns === null && number > headerWithin) return;
        continue;
      }
      const values: Record<string, string | null> = {};
      for (const [name, index] of columns) values[name] = cells.get(index) ?? null;
      if (Object.values(values).some((value) => value !== null))
        rows.push({ origin: `${source.name}:${number}`, values, fault: null, text: null });
    }
    if (columns !== null) yield rows;
  }
}

function findHeader(
  number: number,
  cells: XlsxRow['cells'],
  source: SheetSource,
  shape: FileShape,
  onAdded: (columns: readonly string[]) => void,
): ReadonlyMap<string, number> | null {
  const names = new Map<string, number>();
  for (const [index, text] of cells) {
    const name = text.normalize('NFKC').trim();
    if (name !== '' && !names.has(name)) names.set(name, index);
  }
  const known = [...shape.columns, ...shape.optional].filter((name) => names.has(name));
  // A merged title repeats one text; two agreed names in a row make the header.
  if (known.length < Math.min(2, shape.columns.length)) return null;
  const missing = shape.columns.filter((name) => !names.has(name));
  if (missing[0] !== undefined) {
    throw contractFault(source, `lacks the column ${missing.join(', ')} in its header row (row ${number})`, {
      column: missing[0],
      missing,
    });
  }
  onAdded([...names.keys()].filter((name) => !known.includes(name)));
  return new Map(known.map((name) => [name, names.get(name) ?? 0]));
}
