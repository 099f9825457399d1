/** `$export` as Bulk Data Access 2.0 says: kick-off, status, manifest, files, cancel. */
import { pipeline } from 'node:stream';
import { createGzip } from 'node:zlib';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { FaultPanel } from '../faults.ts';
import { json } from '../http/reply.ts';
import type { Incoming, Reply } from '../http/reply.ts';
import { isOfferedType, offeredTypes } from './capability-statement.ts';
import { openExportFile } from './export-files.ts';
import type { ExportFile, ExportScope } from './export-files.ts';
import type { ExportJob, ExportJobs } from './export-jobs.ts';
import { operationOutcome, refuseFhir } from './operation-outcome.ts';

export interface ExportRoutesOptions {
  readonly base: string;
  readonly pool: Pool;
  readonly jobs: ExportJobs;
  readonly faults: FaultPanel;
  readonly clock: () => Promise<Date>;
  /** 202 answers before a manifest, however fast it is made. */
  readonly polls: number;
}

export interface ExportRoutes {
  readonly kickOff: (request: Incoming) => Promise<Reply>;
  readonly status: (request: Incoming) => Reply;
  readonly cancel: (request: Incoming) => Reply;
  readonly file: (request: Incoming) => Reply;
}

const ndjson = 'application/fhir+ndjson';
const kickOffQuery = z.object({
  _type: z.string().optional(),
  _since: z.iso.datetime({ offset: true }).optional(),
  _outputFormat: z.enum([ndjson, 'application/ndjson', 'ndjson']).default(ndjson),
});
const errorFile: ExportFile = { name: 'errors.1.ndjson', kind: 'error', type: 'OperationOutcome', count: 1, from: null, until: null };

/** A sentence instead of the scope when a parameter is not valid. */
function parseScope(query: URLSearchParams): ExportScope | string {
  const parsed = kickOffQuery.safeParse(Object.fromEntries(query));
  if (!parsed.success) return `parameter ${String(parsed.error.issues[0]?.path[0])} is not valid`;
  const types = parsed.data._type?.split(',') ?? [...offeredTypes];
  const unknown = types.find((type) => !isOfferedType(type));
  return unknown === undefined ? { types, since: parsed.data._since ?? null } : 'parameter _type names a type that is not offered';
}

export function makeExportRoutes(options: ExportRoutesOptions): ExportRoutes {
  const { base, pool, jobs, faults } = options;
  const unknownJob = refuseFhir(404, 'not_found', 'this export is unknown, was deleted or has been forgotten');

  const manifest = (job: ExportJob): Reply => {
    const withError = faults.take('health', 'export-error') !== null;
    const host = faults.take('health', 'foreign-next') !== null ? 'http://203.0.113.7/fhir' : base;
    const files = withError ? [...job.files, errorFile] : job.files;
    const listed = (kind: ExportFile['kind']): object[] =>
      files
        .filter((file) => file.kind === kind)
        .map(({ name, type, count }) => {
          return { type: kind === 'deleted' ? 'Bundle' : type, url: `${host}/bulk-files/${job.id}/${name}`, count };
        });
    return json(200, {
      transactionTime: job.transactionTime.toISOString(),
      request: job.request,
      requiresAccessToken: true,
      output: listed('output'),
      error: listed('error'),
      deleted: listed('deleted'),
    });
  };

  return {
    async kickOff(request) {
      if (!/\brespond-async\b/.test(request.headers['prefer'] ?? '')) {
        return refuseFhir(400, 'invalid', 'an export is answered asynchronously only: send Prefer: respond-async');
      }
      const scope = parseScope(request.url.searchParams);
      if (typeof scope === 'string') return refuseFhir(400, 'invalid', scope);
      const job = jobs.start(request.url.href, scope, await options.clock());
      return { status: 202, headers: { 'content-location': `${base}/bulk-status/${job.id}` } };
    },

    status(request) {
      const job = jobs.find(request.params['job'] ?? '');
      if (job === null) return unknownJob;
      if (job.phase === 'failed' || faults.take('health', 'export-fails') !== null) return refuseFhir(500, 'internal', 'the export failed');
      if (job.phase === 'ready' && job.polls >= options.polls) return manifest(job);
      job.polls += 1;
      const progress = job.phase === 'ready' ? `${job.files.length} files planned` : 'planning';
      return { status: 202, headers: { 'retry-after': '1', 'x-progress': progress } };
    },

    cancel: (request) => (jobs.remove(request.params['job'] ?? '') ? { status: 202 } : unknownJob),

    file(request) {
      const job = jobs.find(request.params['job'] ?? '');
      const file = [...(job?.files ?? []), errorFile].find((candidate) => candidate.name === request.params['file']);
      if (job === null || file === undefined) return refuseFhir(404, 'not_found', 'this file is unknown or its export was deleted');
      if (file.kind === 'error') {
        const outcome = operationOutcome('internal', 'some resources could not be exported');
        return { status: 200, headers: { 'content-type': ndjson }, body: `${JSON.stringify(outcome)}\n` };
      }
      const source = openExportFile(pool, file, job.scope.since);
      if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? ''))
        return { status: 200, headers: { 'content-type': ndjson }, body: source };
      // Level 1: the reader is on the same machine; level 6 costs three times the processor for a fifth less bytes.
      const gzip = createGzip({ level: 1, chunkSize: 64 * 1_024 });
      pipeline(source, gzip, () => undefined);
      return { status: 200, headers: { 'content-type': ndjson, 'content-encoding': 'gzip', vary: 'accept-encoding' }, body: gzip };
    },
  };
}
