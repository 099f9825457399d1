/** Words that generated files are made of: a few real given names and kinds of street, the rest built from syllables, so that nobody is meant. */
import type { Random } from './spoil.ts';

const syllables = 'ba be bri ca chal co cra da del do el fa fin fo ga gil gra ha hol hu in ja ke kir la len li lo ma mer mo na nor o pa per pen ra ri ros sa sha sto ta tor tre ul va ver wa win yar zel'.split(' '); // prettier-ignore
const ends =
  'by ck don er ford ham ick ing ley low man ment ner ng ny ott ow rd rey ris rt s sen son st ston tt ton ville well worth'.split(' ');

export function makeWords(random: Random, count: number): string[] {
  const found = new Set<string>();
  while (found.size < count) {
    const length = random.chance(0.6) ? 1 : 2;
    const stem = Array.from({ length }, () => random.pick(syllables)).join('');
    found.add(stem + random.pick(ends));
  }
  return [...found];
}

export const givenNames = 'william john thomas george henry james charles isabella joshua sophie jack emiily lachlan mitchell chloe daniel nicholas samuel benjamin robert edward joseph mary elizabeth matthew jessica georgia hannah olivia joel ethan connor harrison luke dylan jayden madison caitlin lucy grace ella mia charlotte amelia zoe ruby jasmine holly abby liam noah jacob alexander david richard francis arthur frederick walter alfred margaret jane anne sarah catherine peter patrick hugh edmund albert ernest harold herbert percy sidney stephen philip andrew alice emma ellen florence edith ada clara julia martha agnes rose'.split(' '); // prettier-ignore

export const streetKinds = 'street place crescent avenue circuit close court road drive terrace'.split(' ');
export const states = 'nsw vic qld wa sa tas act nt'.split(' ');

export const digits = (random: Random, length: number): string => Array.from({ length }, () => random.below(10)).join('');

export const dayText = (random: Random, from: number, to: number): readonly [string, string, string] => [
  String(from + random.below(to - from)),
  String(1 + random.below(12)).padStart(2, '0'),
  String(1 + random.below(28)).padStart(2, '0'),
];
