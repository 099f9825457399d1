/** Reads a sex from GB/T 2261.1 codes, FHIR administrative gender, or the word itself. */
import type { Sex } from '../core/records.ts';
import { isBlank } from './blank.ts';
import { absent, rejected, repaired, valid, type Outcome } from './outcome.ts';

const codes: ReadonlyMap<string, Sex> = new Map([
  ['1', 'MALE'],
  ['2', 'FEMALE'],
  ['male', 'MALE'],
  ['female', 'FEMALE'],
]);
const words: ReadonlyMap<string, Sex> = new Map([
  ['男', 'MALE'],
  ['女', 'FEMALE'],
  ['男性', 'MALE'],
  ['女性', 'FEMALE'],
  ['m', 'MALE'],
  ['f', 'FEMALE'],
  ['01', 'MALE'],
  ['02', 'FEMALE'],
]);
const unstated = new Set(['0', '9', 'unknown', 'other', '未说明', '未知的性别', '其他']);

/** Unknown, unstated and other are absent: the hub does not hold them as a sex. */
export function cleanSex(text: string | number | null | undefined): Outcome<Sex> {
  if (text === null || text === undefined) return absent;
  const raw = String(text);
  const code = codes.get(raw);
  if (code !== undefined) return valid(code);
  const word = raw.normalize('NFKC').trim().toLowerCase();
  if (unstated.has(word) || isBlank(word)) return absent;
  const sex = codes.get(word) ?? words.get(word);
  return sex === undefined ? rejected('unknown_code') : repaired(sex, 'form');
}
