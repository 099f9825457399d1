/** Reads a value of a closed code list of a contract. */
import { absent, rejected, repaired, valid } from '../cleaning/outcome.ts';
import type { Outcome } from '../cleaning/outcome.ts';

/** Codes come padded, in full width or without their leading zero. An unknown code is rejected as `unknown_code`; runs with too many are stopped. */
export function readCode<T>(codes: Readonly<Record<string, T>>, text: string | null | undefined): Outcome<T> {
  if (text === null || text === undefined || text.trim() === '') return absent;
  if (Object.hasOwn(codes, text)) return valid(codes[text] as T);
  const plain = text.normalize('NFKC').trim();
  const found = [plain, plain.padStart(2, '0')].find((code) => Object.hasOwn(codes, code));
  return found === undefined ? rejected('unknown_code') : repaired(codes[found] as T, 'form');
}
