/** The run ledger's words: a run, its state, and the lease under which a worker writes for it. */
import type { Department } from '../../core/department.ts';

/** `relink`: nothing is fetched, what was decided is linked again. */
export type RunMode = 'night' | 'increment' | 'full' | 'relink';
/** Whose run it is: a department's, or the hub's own. */
export type RunOwner = Department | 'hub';
export type RunState = 'queued' | 'running' | 'stopped' | 'published' | 'failed' | 'withdrawn';
export type Step = 'extract' | 'clean' | 'store' | 'link' | 'derive' | 'publish';

/** In which a run's steps follow each other. */
export const steps = ['extract', 'clean', 'store', 'link', 'derive', 'publish'] as const satisfies readonly Step[];

/** The right to write for a run: valid while the ledger's epoch is this one. */
export interface Lease {
  readonly run: number;
  readonly epoch: number;
}

export interface Run {
  readonly run: number;
  readonly uid: string;
  readonly department: RunOwner;
  readonly mode: RunMode;
  /** `YYYY-MM-DD` in Asia/Shanghai. */
  readonly businessDate: string;
  readonly state: RunState;
  readonly generation: number;
  readonly edition: number | null;
  readonly approvedBy: string | null;
}

/** Columns of hub.run as a {@link Run}. */
export const runColumns = `run, uid, department, mode, business_date as "businessDate", state, generation, edition, approved_by as "approvedBy"`;

/** SQL: the run, an alias of hub.run, is not one whose edition another links, derives and publishes. */
export function makesItsEdition(run: string): string {
  return `not exists (select from hub.edition e where e.edition = ${run}.edition and e.run <> ${run}.run and e.state = 'preparing')`;
}

/** Advisory lock class of a run's writing transactions (`HUBR`): by it the next holder finds the backends of a stale one. */
export const writerLock = 0x48554252;
