/** Reads the area code that a source gives beside an address. */
import { currentDistrict } from './read-area.ts';

export interface HintedArea {
  readonly district: string;
  readonly street: string | null;
  readonly community: string | null;
  readonly finest: string;
}

/** Null unless it is a code of 6, 9 or 12 digits within the city; the city's own code tells nothing. */
export function areaOfCode(code: string | null | undefined): HintedArea | null {
  const digits = (code ?? '').trim();
  if (!/^3601(?:\d{2}|\d{5}|\d{8})$/u.test(digits) || digits.startsWith('360100')) return null;
  const district = currentDistrict(digits);
  return {
    district,
    street: digits.length >= 9 ? digits.slice(0, 9) : null,
    community: digits.length === 12 ? digits : null,
    finest: digits.length === 6 ? district : digits.slice(0, 9),
  };
}
