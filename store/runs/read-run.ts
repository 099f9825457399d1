/** Reads a run with its steps and streams: what waiting, progress bars and reports are made of. */
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';
import type { Run, Step } from './run.ts';
import { runColumns } from './run.ts';

export interface RunStepReport {
  readonly step: Step;
  readonly state: 'waiting' | 'running' | 'done' | 'failed';
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly detail: Readonly<Record<string, unknown>>;
}

/** read = stored + unchanged + rejected + duplicates once the stream is stored. */
export interface RunStreamReport {
  readonly stream: string;
  readonly state: 'waiting' | 'extracting' | 'extracted' | 'planned' | 'cleaned' | 'stored';
  readonly coverage: 'snapshot' | 'changes' | null;
  readonly read: number;
  readonly stored: number;
  readonly unchanged: number;
  readonly rejected: number;
  readonly duplicates: number;
  /** Versions closed because their row said so; part of `stored`. */
  readonly deleted: number;
  /** Versions closed because a snapshot no longer had them; on top of `read`. */
  readonly missing: number;
  readonly notes: readonly unknown[];
  readonly asOf: string | null;
}

export interface RunReport extends Run {
  readonly requestedBy: string;
  readonly requestedAt: string;
  readonly startedAt: string | null;
  readonly finishedAt: string | null;
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly fix: string;
    readonly facts: Readonly<Record<string, unknown>>;
  } | null;
  readonly guard: { readonly rule: string; readonly stream: string; readonly facts: Readonly<Record<string, unknown>> } | null;
  readonly steps: readonly RunStepReport[];
  readonly streams: readonly RunStreamReport[];
}

const sql = `
  select ${runColumns}, requested_by as "requestedBy", to_json(requested_at) as "requestedAt", to_json(started_at) as "startedAt", to_json(finished_at) as "finishedAt",
         error, guard,
         coalesce((select json_agg(json_build_object('step', s.step, 'state', s.state, 'startedAt', s.started_at, 'finishedAt', s.finished_at, 'detail', s.detail)
                     order by array_position(array['extract', 'clean', 'store', 'link', 'derive', 'publish'], s.step)) from hub.run_step s where s.run = r.run), '[]') as steps,
         coalesce((select json_agg(json_build_object('stream', t.stream, 'state', t.state, 'coverage', t.coverage, 'read', t.read, 'stored', t.stored, 'unchanged', t.unchanged,
                       'rejected', t.rejected, 'duplicates', t.duplicates, 'deleted', t.deleted, 'missing', t.missing, 'notes', t.notes, 'asOf', t.next_as_of)
                     order by t.started_at, t.stream) from hub.run_stream t where t.run = r.run), '[]') as streams
    from hub.run r`;

/** By number, or by the opaque id that clients see; null when there is none. */
export async function readRun(database: Database, run: number | { readonly uid: string }): Promise<RunReport | null> {
  const query =
    typeof run === 'number' ? { text: `${sql} where run = $1`, values: [run] } : { text: `${sql} where uid = $1`, values: [run.uid] };
  const { rows } = await database.pool.query<RunReport>(query).catch((error: unknown) => {
    throw storeError(error);
  });
  return rows[0] ?? null;
}

/** The newest first. */
export async function listRuns(
  database: Database,
  options: { readonly first: number; readonly activeOnly?: boolean },
): Promise<readonly RunReport[]> {
  const active = options.activeOnly === true ? `where state in ('queued', 'running', 'stopped')` : '';
  const { rows } = await database.pool
    .query<RunReport>(`${sql} ${active} order by requested_at desc, run desc limit $1`, [options.first])
    .catch((error: unknown) => {
      throw storeError(error);
    });
  return rows;
}
