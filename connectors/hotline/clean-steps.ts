/** Cleans the steps of a hotline order into events. */
import { cleanInstant } from '../../cleaning/clean-instant.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import type { EventRow } from '../../core/records.ts';
import { readCode } from '../read-code.ts';
import { sourceKey } from '../source-key.ts';
import { stepActions } from './order-codes.ts';
import type { OrderRow } from './rows.ts';

export interface CleanedSteps {
  readonly events: readonly EventRow[];
  /** Why the first unusable step was left out; null when none was. The order itself stays usable. */
  readonly rejected: 'unknown_code' | 'not_a_date' | null;
}

export function cleanSteps(steps: NonNullable<OrderRow['steps']>): CleanedSteps {
  const events = new Map<number, EventRow>();
  let rejected: CleanedSteps['rejected'] = null;
  for (const step of steps) {
    const at = cleanInstant(step.at).value;
    const action = readCode(stepActions, step.action).value;
    if (at === null || action === null) {
      rejected ??= at === null ? 'not_a_date' : 'unknown_code';
      continue;
    }
    // The same step is sometimes sent twice; the later one of a number counts.
    events.set(step.seq, {
      kind: 'event',
      part: `step-${step.seq}`,
      seq: step.seq,
      at,
      action,
      handler_code: sourceKey(step.department),
      vault: { note: cleanText(step.note).value },
    });
  }
  return { events: [...events.values()].sort((a, b) => a.seq - b.seq), rejected };
}
