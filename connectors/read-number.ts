/** Reads a number that stands alone in a field, within the range that the field can mean. */
import { isBlank } from '../cleaning/blank.ts';
import { absent, rejected, repaired, valid } from '../cleaning/outcome.ts';
import type { Outcome } from '../cleaning/outcome.ts';

export interface NumberRange {
  readonly least: number;
  readonly most: number;
  /** Default false. */
  readonly integer?: boolean;
}

/** Full width, thousands separators and a unit behind (`89.5㎡`, `18层`) are put right; anything else is rejected. */
export function readNumber(text: string | null | undefined, range: NumberRange): Outcome<number> {
  if (text === null || text === undefined) return absent;
  const plain = text.normalize('NFKC').trim();
  // The cleaning rules take "0" for a filler; a ground floor or an area of 0 is told by the range instead.
  if (plain !== '0' && isBlank(plain)) return absent;
  const parts = /^(-?\d{1,12}(?:,\d{3})*(?:\.\d{1,12})?)\s*(?:m2|m²|平方米|平米|层|楼|年|户|栋|幢)?$/u.exec(plain);
  const number = parts === null ? NaN : Number((parts[1] ?? '').replaceAll(',', ''));
  if (!Number.isFinite(number) || (range.integer === true && !Number.isInteger(number))) return rejected('shape');
  if (number < range.least || number > range.most) return rejected('outside');
  return String(number) === text ? valid(number) : repaired(number, 'form');
}
