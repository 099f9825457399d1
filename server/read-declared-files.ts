/** Reads a declaration of files to link, and the files: their fields prepared by type, and the truth. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { HubError } from '../core/hub-error.ts';
import { parseDeclaration } from '../linking/declared-file.ts';
import type { Declaration, DeclaredFile } from '../linking/declared-file.ts';
import type { ColumnValue } from '../linking/fields/field-type.ts';
import { fieldTypes } from '../linking/fields/field-types.ts';
import type { TruthOfRecords } from '../linking/measure-matches.ts';

export interface DeclaredRecords extends TruthOfRecords {
  readonly declaration: Declaration;
  /** By field, then record. */
  readonly prepared: readonly (readonly (readonly ColumnValue[])[])[];
  /** Records of each file. */
  readonly sizes: readonly number[];
}

async function readText(file: string): Promise<string> {
  return await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new HubError('BAD_INPUT', {
      problem: `${file} cannot be read`,
      fix: 'Name a file that is there; paths count from the declaration',
      cause,
    });
  });
}

async function readDeclaration(file: string): Promise<Declaration> {
  const content = await readText(file);
  let value: unknown;
  try {
    value = JSON.parse(content);
  } catch (cause) {
    throw new HubError('BAD_INPUT', { problem: `${file} is no JSON`, fix: 'Correct it as docs/linking.md shows', cause });
  }
  const { declaration, faults } = parseDeclaration(value);
  if (declaration !== null) return declaration;
  throw new HubError('BAD_INPUT', {
    problem: `${file} has ${faults.length} faults: ${faults.join('; ')}`,
    fix: 'Correct them as docs/linking.md shows',
  });
}

/** Columns of a file by name, however the header is spaced. */
async function readColumns(file: DeclaredFile, folder: string, wanted: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const where = path.resolve(folder, file.path);
  const content = await readText(where);
  let rows: string[][];
  try {
    rows = parse(content, {
      bom: true,
      delimiter: file.delimiter,
      trim: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (cause) {
    throw new HubError('BAD_INPUT', {
      problem: `${where} is no CSV with the delimiter "${file.delimiter}"`,
      fix: 'Correct the file, or its delimiter in the declaration',
      cause,
    });
  }
  const [header = [], ...records] = rows;
  const missing = [...new Set(wanted)].filter((name) => !header.includes(name));
  if (missing.length > 0) {
    throw new HubError('BAD_INPUT', {
      problem: `${where} has no column ${missing.join(', ')}`,
      fix: `Choose among ${header.join(', ')}`,
    });
  }
  return new Map(
    wanted.map((name) => {
      const at = header.indexOf(name);
      return [name, records.map((record) => record[at] ?? '')];
    }),
  );
}

export async function readDeclaredFiles(config: string): Promise<DeclaredRecords> {
  const declaration = await readDeclaration(config);
  const { files, fields } = declaration;
  const tables = await Promise.all(
    files.map((file, at) => readColumns(file, path.dirname(config), [file.truth, ...fields.map(({ columns }) => columns[at] ?? '')])),
  );
  const truth = files.map(({ truth: column, pattern }, at) =>
    (tables[at]?.get(column) ?? []).map((value) => {
      const found = pattern === null ? value : (pattern.exec(value)?.[1] ?? '');
      return found === '' ? null : found;
    }),
  );
  const sizes = truth.map(({ length }) => length);
  return {
    declaration,
    prepared: fields.map(({ type, columns }) =>
      fieldTypes[type].prepare(files.flatMap((_, at) => tables[at]?.get(columns[at] ?? '') ?? [])),
    ),
    truth: truth.flat(),
    source: sizes.flatMap((size, at) => Array.from({ length: size }, () => at)),
    sizes,
  };
}
