/** The governance centre's files, each whole every time, with its rules. */
import type { SourceStream } from '../connector.ts';
import { stoppable } from '../stop-requested.ts';
import { readCsv } from '../transports/formats/read-csv.ts';
import { readFeatures } from '../transports/formats/read-features.ts';
import type { SftpSource } from '../transports/sftp/sftp-source.ts';
import { cleanDepartment } from './clean-departments.ts';
import { cleanDivision } from './clean-divisions.ts';
import { cleanGrid } from './clean-grids.ts';
import { cleanHoliday } from './clean-holidays.ts';
import { extractFile } from './extract-file.ts';
import type { FileOptions, ReferenceFile } from './extract-file.ts';

const csv =
  (columns: readonly string[], optional: readonly string[] = []): ReferenceFile['read'] =>
  (file, onAdded) =>
    readCsv(file.stream(), { name: file.name, department: 'reference', encoding: 'utf-8' }, { columns, optional }, onAdded);

interface ReferenceStream {
  readonly file: ReferenceFile;
  readonly rules: number;
  readonly clean: SourceStream['clean'];
}

const referenceStreams: readonly ReferenceStream[] = [
  {
    file: { stream: 'divisions', name: 'divisions.csv', key: 'code', read: csv(['code', 'name', 'level', 'parent'], ['successor']) },
    rules: 1,
    clean: cleanDivision,
  },
  {
    file: {
      stream: 'grids',
      name: 'grids.geojson',
      key: 'code',
      read: (file) => readFeatures(file.stream(), { name: file.name, department: 'reference' }),
    },
    rules: 1,
    clean: cleanGrid,
  },
  {
    file: { stream: 'departments', name: 'departments.csv', key: 'code', read: csv(['code', 'name', 'key', 'phone']) },
    rules: 1,
    clean: cleanDepartment,
  },
  { file: { stream: 'holidays', name: 'holidays.csv', key: 'date', read: csv(['date', 'kind']) }, rules: 1, clean: cleanHoliday },
];

export function makeReferenceStreams(source: SftpSource, options: FileOptions): readonly SourceStream[] {
  return referenceStreams.map(({ file, rules, clean }) => ({
    name: file.stream,
    rules,
    volatile: [],
    extract: stoppable((request) => extractFile(source, file, request, options)),
    clean,
  }));
}
