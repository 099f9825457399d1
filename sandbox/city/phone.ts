/** Phone numbers: a mobile that belongs to a serial number for good, and landlines. */
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';

const prefixes = [
  '130',
  '131',
  '135',
  '136',
  '137',
  '138',
  '139',
  '150',
  '151',
  '152',
  '158',
  '159',
  '170',
  '177',
  '180',
  '181',
  '182',
  '187',
  '188',
  '189',
  '191',
  '199',
] as const;

/** The mobile of the person with this serial; the same whenever it is asked, so that an old number can be given to somebody else. */
export function mobileOf(seed: number, serial: number): string {
  const random = makeRandom(seed, 'mobile', serial);
  return `${random.pick(prefixes)}${String(random.int(100_000_000)).padStart(8, '0')}`;
}

/** `079186123456`. */
export function makeLandline(random: Random): string {
  return `0791${random.pick(['83', '85', '86', '88'])}${String(random.int(1_000_000)).padStart(6, '0')}`;
}
