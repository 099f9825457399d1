/** Collects the verdicts of one row's values while its canonical rows are made. */
import type { Cleaned } from '../core/verdict.ts';
import type { Verdicts } from '../core/records.ts';

export interface VerdictBook {
  /** Notes the verdict under the source's column and hands the value on. */
  take<T>(column: string, cleaned: Cleaned<T>): T | null;
  /** What is worth keeping: neither `valid` nor `absent`. */
  readonly verdicts: Verdicts;
}

class Book implements VerdictBook {
  readonly verdicts: Record<string, Verdicts[string]> = {};

  take<T>(column: string, { verdict, reason, value }: Cleaned<T>): T | null {
    if (verdict !== 'valid' && verdict !== 'absent') this.verdicts[column] = reason === undefined ? verdict : `${verdict}:${reason}`;
    return value;
  }
}

export function makeVerdictBook(): VerdictBook {
  return new Book();
}
