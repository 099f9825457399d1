/** Reads a CSV file row by row: the header decides, added columns are told, a missing one refuses the file, a malformed row is a fault of its own. */
import type { Readable } from 'node:stream';
import { contractFault } from './contract-fault.ts';
import { csvRecords } from './csv-records.ts';
import { decodeLines } from './decode-lines.ts';
import type { LineSource } from './decode-lines.ts';
import type { FileRow, FileShape } from './file-row.ts';

/** Yields batches of rows; `onAdded` is called once with the columns that the contract does not name. */
export async function* readCsv(
  stream: Readable,
  source: LineSource,
  shape: FileShape,
  onAdded: (columns: readonly string[]) => void,
): AsyncGenerator<readonly FileRow[], void, void> {
  let header: readonly string[] | null = null;
  let picked: readonly (readonly [string, number])[] = [];
  for await (const records of csvRecords(decodeLines(stream, source), () => header?.length ?? null)) {
    const rows: FileRow[] = [];
    for (const { line, fields, fault, text } of records) {
      const origin = `${source.name}:${line}`;
      if (header === null) {
        header = readHeader(fields, source, shape, line);
        picked = [...shape.columns, ...shape.optional].flatMap((name) =>
          header?.includes(name) === true ? [[name, header.indexOf(name)] as const] : [],
        );
        const known = new Set([...shape.columns, ...shape.optional]);
        onAdded(header.filter((name) => name !== '' && !known.has(name)));
      } else if (fields === null) {
        rows.push({ origin, values: null, fault: fault ?? 'bad_quotes', text });
      } else if (fields.length !== header.length) {
        rows.push({
          origin,
          values: null,
          fault: fields.length < header.length ? 'too_few_fields' : 'too_many_fields',
          text: fields.join(',').slice(0, 2_000),
        });
      } else {
        const values: Record<string, string | null> = {};
        for (const [name, index] of picked) values[name] = fields[index] ?? null;
        rows.push({ origin, values, fault: null, text: null });
      }
    }
    if (rows.length > 0) yield rows;
  }
  if (header === null) throw contractFault(source, 'is empty, it lacks even its header row', {});
}

function readHeader(fields: readonly string[] | null, source: LineSource, shape: FileShape, line: number): readonly string[] {
  const header = (fields ?? []).map((name) => name.normalize('NFKC').trim());
  const missing = shape.columns.filter((name) => !header.includes(name));
  const first = missing[0];
  if (first !== undefined)
    throw contractFault(source, `lacks the column ${missing.join(', ')} in its header row (line ${line})`, { column: first, missing });
  const twice = shape.columns.find((name) => header.indexOf(name) !== header.lastIndexOf(name));
  if (twice !== undefined) throw contractFault(source, `has the column ${twice} twice`, { column: twice });
  return header;
}
