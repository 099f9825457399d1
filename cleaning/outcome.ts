/** Makes the verdicts of cleaning, so that every rule gives a reason of the closed list and nothing else. */
import type { Cleaned } from '../core/verdict.ts';
import type { CleaningReason } from './reasons.ts';

/** A verdict as the rules of this room make it: the reason is of the closed list. */
export interface Outcome<T> extends Cleaned<T> {
  readonly reason?: CleaningReason;
}

/** Nothing was given. */
export const absent: Outcome<never> = Object.freeze({ value: null, verdict: 'absent' });

export function valid<T>(value: T): Outcome<T> {
  return { value, verdict: 'valid' };
}

export function repaired<T>(value: T, reason: CleaningReason): Outcome<T> {
  return { value, verdict: 'repaired', reason };
}

export function masked<T>(value: T): Outcome<T> {
  return { value, verdict: 'masked', reason: 'masked' };
}

export function rejected(reason: CleaningReason): Outcome<never> {
  return { value: null, verdict: 'rejected', reason };
}
