/** Bulk export jobs: kicked off, polled, fetched, deleted. */
import { randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Logger } from '../../../core/logger.ts';
import { planDeletedFiles, planOutputFiles } from './export-files.ts';
import type { ExportFile, ExportScope } from './export-files.ts';

export interface ExportJob {
  readonly id: string;
  /** The kick-off request's address, repeated in the manifest. */
  readonly request: string;
  readonly scope: ExportScope;
  readonly transactionTime: Date;
  files: readonly ExportFile[];
  phase: 'planning' | 'ready' | 'failed';
  /** Polls answered with 202 so far. */
  polls: number;
}

export interface ExportJobs {
  start(request: string, scope: ExportScope, transactionTime: Date): ExportJob;
  find(id: string): ExportJob | null;
  remove(id: string): boolean;
}

export interface ExportJobsOptions {
  readonly pool: Pool;
  readonly resourcesPerFile: number;
  readonly log: Logger;
}

/** A server forgets its oldest jobs first. */
const keptJobs = 20;

/** A type that is offered in every manifest although nobody asked for it. */
const unaskedType = 'Observation';

export function makeExportJobs({ pool, resourcesPerFile, log }: ExportJobsOptions): ExportJobs {
  const jobs = new Map<string, ExportJob>();

  const plan = async (job: ExportJob): Promise<void> => {
    const types = [...job.scope.types, unaskedType];
    const output = await planOutputFiles(pool, { ...job.scope, types }, resourcesPerFile);
    job.files = [...output, ...(await planDeletedFiles(pool, job.scope))];
    job.phase = 'ready';
  };

  return {
    start(request, scope, transactionTime) {
      const job: ExportJob = { id: randomUUID(), request, scope, transactionTime, files: [], phase: 'planning', polls: 0 };
      jobs.set(job.id, job);
      const [oldest] = jobs.keys();
      if (jobs.size > keptJobs && oldest !== undefined) jobs.delete(oldest);
      plan(job).catch((error: unknown) => {
        job.phase = 'failed';
        log.error({ err: error, job: job.id }, 'sandbox export could not be planned');
      });
      return job;
    },
    find: (id) => jobs.get(id) ?? null,
    remove: (id) => jobs.delete(id),
  };
}
