/** Reads one sheet of an XLSX file row by row: title rows are passed over, the header row is found by its names. */
import type ExcelJS from 'exceljs';
import type { DownloadedFile } from '../sftp/download.ts';
import { contractFault } from './contract-fault.ts';
import { checkZip } from './check-zip.ts';
import type { FileRow, FileShape } from './file-row.ts';

export interface SheetSource {
  readonly name: string;
  readonly department: string;
  /** Name of the sheet. */
  readonly sheet: string;
}

/** The header stands within so many rows from the top. */
const headerWithin = 20;
const batchSize = 500;

/** Yields batches of rows whose values are text or null; real dates become `YYYY-MM-DD`. */
export async function* readXlsx(
  file: DownloadedFile,
  source: SheetSource,
  shape: FileShape,
  onAdded: (columns: readonly string[]) => void,
): AsyncGenerator<readonly FileRow[], void, void> {
  await checkZip(file, source.department);
  // Loaded when a sheet is read: it is half of what a worker would load at its start, and most nights bring none.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.stream.xlsx.WorkbookReader(file.stream(), {
    worksheets: 'emit',
    sharedStrings: 'cache',
    hyperlinks: 'ignore',
    styles: 'cache',
    entries: 'ignore',
  });
  let found = false;
  try {
    for await (const sheet of workbook) {
      const name = (sheet as { name?: unknown }).name;
      // Some writers put the list of sheets behind the sheets; then the header decides alone.
      if (typeof name === 'string' && name.trim() !== source.sheet && !/^Sheet\d*$/i.test(name)) continue;
      for await (const rows of readSheet(sheet, source, shape, onAdded)) {
        found = true;
        yield rows;
      }
    }
  } catch (error) {
    if (error instanceof Error && error.name === 'HubError') throw error;
    throw contractFault(source, 'is a broken XLSX file', {});
  }
  if (!found)
    throw contractFault(source, `has no sheet ${source.sheet} with the header ${shape.columns[0] ?? ''}, …`, { sheet: source.sheet });
}

async function* readSheet(
  sheet: AsyncIterable<ExcelJS.Row>,
  source: SheetSource,
  shape: FileShape,
  onAdded: (columns: readonly string[]) => void,
): AsyncGenerator<readonly FileRow[], void, void> {
  let columns: ReadonlyMap<string, number> | null = null;
  let batch: FileRow[] = [];
  for await (const row of sheet) {
    if (columns === null) {
      columns = findHeader(row, source, shape, onAdded);
      if (columns === null && row.number > headerWithin) return;
      if (columns !== null) yield [];
      continue;
    }
    const values: Record<string, string | null> = {};
    for (const [name, index] of columns) values[name] = cellText(row.getCell(index).value);
    if (Object.values(values).every((value) => value === null)) continue;
    batch.push({ origin: `${source.name}:${row.number}`, values, fault: null, text: null });
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function findHeader(
  row: ExcelJS.Row,
  source: SheetSource,
  shape: FileShape,
  onAdded: (columns: readonly string[]) => void,
): ReadonlyMap<string, number> | null {
  const names = new Map<string, number>();
  row.eachCell((cell, index) => {
    const name = (cellText(cell.value) ?? '').normalize('NFKC').trim();
    if (name !== '' && !names.has(name)) names.set(name, index);
  });
  const known = [...shape.columns, ...shape.optional].filter((name) => names.has(name));
  // A merged title repeats one text; two agreed names in a row make the header.
  if (known.length < Math.min(2, shape.columns.length)) return null;
  const missing = shape.columns.filter((name) => !names.has(name));
  if (missing[0] !== undefined) {
    throw contractFault(source, `lacks the column ${missing.join(', ')} in its header row (row ${row.number})`, {
      column: missing[0],
      missing,
    });
  }
  onAdded([...names.keys()].filter((name) => !known.includes(name)));
  return new Map(known.map((name) => [name, names.get(name) ?? 0]));
}

/** Formulas give their result, rich text its letters, errors nothing. */
function cellText(value: ExcelJS.CellValue | undefined): string | null {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
  if (typeof value !== 'object') return String(value);
  if ('richText' in value) return value.richText.map(({ text }) => text).join('');
  if ('text' in value) return typeof value.text === 'string' ? value.text : cellText(value.text);
  if ('result' in value) return cellText(value.result);
  return null;
}
