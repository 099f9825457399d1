/** A citizen id as it was typed: missing, the legacy form, one wrong digit, two swapped, masked, other widths and cases. */
import type { Random } from '../city/random.ts';

export interface CitizenIdDirt {
  /** Share that was never asked for. */
  readonly missing: number;
}

/** `number` is valid and 18 long; the result is null when missing. */
export function dirtyCitizenId(random: Random, number: string, dirt: CitizenIdDirt): string | null {
  if (random.chance(dirt.missing)) return null;
  const roll = random.next();
  if (roll < 0.02) return number.startsWith('19', 6) ? `${number.slice(0, 6)}${number.slice(8, 17)}` : number;
  if (roll < 0.035) return wrongDigit(random, number);
  if (roll < 0.04) return swappedDigits(random, number);
  if (roll < 0.05) return `${number.slice(0, 4)}**********${number.slice(14)}`;
  if (roll < 0.055) return [...number].map((letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)).join('');
  if (roll < 0.063) return `${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`;
  if (roll < 0.067) return ` ${number} `;
  if (number.endsWith('X') && random.chance(0.25)) return `${number.slice(0, 17)}${random.pick(['x', 'x', '×', 'Χ'])}`;
  if (roll > 0.9995) return `${number.slice(0, 1)}.${number.slice(1, 6)}E+17`;
  return number;
}

/** Not the check digit's own repair: any of the first 17. */
function wrongDigit(random: Random, number: string): string {
  const at = random.int(17);
  const digit = (Number(number[at]) + random.between(1, 9)) % 10;
  return `${number.slice(0, at)}${digit}${number.slice(at + 1)}`;
}

function swappedDigits(random: Random, number: string): string {
  for (let tries = 0; tries < 8; tries++) {
    const at = random.int(16);
    const [one = '', two = ''] = [number[at], number[at + 1]];
    if (one !== two) return `${number.slice(0, at)}${two}${one}${number.slice(at + 2)}`;
  }
  return number;
}
