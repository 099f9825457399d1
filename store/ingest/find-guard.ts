/** Guards: what is out of line in a run, so that a person looks before it is published. */
import type { Guard } from '../runs/stop-run.ts';
import type { StreamPlan } from './plan-stream.ts';

export interface StreamFigures extends StreamPlan {
  readonly stream: string;
  readonly read: number;
  readonly rejected: number;
  /** Rows that were new or changed and went through cleaning. */
  readonly cleaned: number;
  /** Of these, rows with a code that the contract does not list. */
  readonly unknownCodes: number;
}

/** A snapshot below this share of what stands. */
const shrunkBelow = 0.9;
/** A snapshot that knows less than this share of what stands is of something else. */
const overlapBelow = 0.8;
/** Deletions over the larger of both. */
const deletes = { count: 500, share: 0.02 };
const rejects = { moreThan: 100, share: 0.2 };
/** A list has changed at the source. So few rows of a short night may be typing errors. */
const unknownCodes = { moreThan: 20, share: 0.005 };

/** The first rule that the stream breaks, or null. */
export function findGuard(figures: StreamFigures): Guard | null {
  const { stream, standing, seen, matched, deleted, missing, read, rejected, cleaned } = figures;
  if (standing !== null && standing > 0) {
    if (seen < standing * shrunkBelow) return { rule: 'snapshot_shrunk', stream, facts: { seen, standing } };
    if (matched < standing * overlapBelow) return { rule: 'key_overlap', stream, facts: { seen, standing, matched } };
    if (deleted + missing > Math.max(deletes.count, standing * deletes.share))
      return { rule: 'too_many_deletes', stream, facts: { deleted, missing, standing } };
  }
  if (rejected > rejects.moreThan && rejected > read * rejects.share)
    return { rule: 'too_many_rejects', stream, facts: { read, rejected } };
  if (figures.unknownCodes > unknownCodes.moreThan && figures.unknownCodes > cleaned * unknownCodes.share)
    return { rule: 'unknown_codes', stream, facts: { cleaned, unknownCodes: figures.unknownCodes } };
  return null;
}

/** Whether judging the stream needs the number of standing records, which only a snapshot gives for nothing. */
export function needsStanding(figures: StreamFigures): boolean {
  return figures.standing === null && figures.deleted > deletes.count;
}
