/** The lamp register: one CSV file, whole every time. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { z } from 'zod';
import type { ExtractRequest, SourcePage, SourceStream, StreamEnd } from '../../../connectors/connector.ts';
import { sourceKey } from '../../../connectors/source-key.ts';
import { stoppable, throwIfStopped } from '../../../connectors/stop-requested.ts';
import { intoPages } from '../../../connectors/transports/formats/into-pages.ts';
import { readCsv } from '../../../connectors/transports/formats/read-csv.ts';
import { cleanLamp } from './clean-lamp.ts';

const shape = { columns: ['number', 'address', 'longitude', 'latitude'], optional: [] };
const source = { name: 'lamps.csv', department: 'lamps', encoding: 'utf-8' } as const;
const resumeSchema = z.object({ rows: z.number() });

export function makeLampStreams(path: string, pageSize: number): readonly SourceStream[] {
  const extract = stoppable((request) => extractLamps(path, pageSize, request));
  return [{ name: 'lamp', rules: 1, volatile: [], extract, clean: cleanLamp }];
}

async function* extractLamps(path: string, pageSize: number, request: ExtractRequest): AsyncGenerator<SourcePage, StreamEnd, void> {
  throwIfStopped(request.signal);
  const skip = request.resume === null ? 0 : resumeSchema.parse(request.resume).rows;
  const notes: StreamEnd['notes'][number][] = [];
  const noteColumns = (columns: readonly string[]): void =>
    columns.forEach((column) => notes.push({ code: 'column_added', facts: { column } }));
  for await (const page of intoPages(readCsv(createReadStream(path), source, shape, noteColumns), pageSize, skip)) {
    const rows = page.rows.map(({ origin, values, fault, text }) => ({
      key: sourceKey(values?.['number']),
      op: 'upsert' as const,
      version: null,
      raw: values ?? { text },
      origin,
      ...(fault === null ? {} : { fault: { reason: fault } }),
    }));
    yield { rows, resume: { rows: page.upTo } };
    throwIfStopped(request.signal);
  }
  return { cursor: {}, asOf: (await stat(path)).mtime.toISOString(), coverage: 'snapshot', notes };
}
