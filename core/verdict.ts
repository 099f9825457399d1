/** What cleaning says of one value: the clean value and how it came about. */

/**
 * valid: was right as it came; repaired: made right without guessing (width, case, spaces, form);
 * masked: a pattern such as `3601**********1234`; rejected: not usable; absent: nothing was given.
 */
export type Verdict = 'valid' | 'repaired' | 'masked' | 'rejected' | 'absent';

/** A value after cleaning. `value` is null when the verdict is rejected or absent. `reason` is a closed snake_case code, never source text. */
export interface Cleaned<T> {
  readonly value: T | null;
  readonly verdict: Verdict;
  readonly reason?: string;
}
