/** The one shape that every step of the pipeline has. */
import type { Connector } from '../connectors/connector.ts';
import type { Logger } from '../core/logger.ts';
import type { Database } from '../store/database.ts';
import type { ErasureKey } from '../store/erasure/erasure-key.ts';
import type { Lease, Run, Step } from '../store/runs/run.ts';

/** What a job's row holds: ids only, never values. */
export interface StepJobData {
  readonly run: number;
  readonly generation: number;
}

export interface StepContext {
  readonly database: Database;
  readonly connectors: readonly Connector[];
  /** Tells who is erased. */
  readonly erasureKey: ErasureKey;
  readonly log: Logger;
  /** Aborted when the worker is told to stop: finish what commits in a moment, leave the rest to the next start. */
  readonly signal: AbortSignal;
  readonly run: Run;
  readonly lease: Lease;
}

export type StepOutcome =
  | { readonly kind: 'done' }
  /** It is not this run's turn; the slot goes to another job for so long. */
  | { readonly kind: 'later'; readonly milliseconds: number };

export interface PipelineStep {
  readonly name: Step;
  /** For people: what the step does. */
  readonly does: string;
  /** Marks itself done in the transaction that did the work; may be started any number of times. Throws HubError only. */
  readonly handler: (context: StepContext) => Promise<StepOutcome>;
}
