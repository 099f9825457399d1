/** Checks a unified social credit code (GB 32100-2015). */
import { isBlank } from './blank.ts';
import { absent, rejected, repaired, valid, type Outcome } from './outcome.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights: readonly number[] = Array.from({ length: 17 }, (_, place) => 3 ** place % 31);

/** The check character of the first 17 characters, which must all be of the alphabet. */
export function creditCodeCheck(first17: string): string {
  let sum = 0;
  for (let place = 0; place < 17; place++) sum += alphabet.indexOf(first17.charAt(place)) * (weights[place] ?? 0);
  return alphabet.charAt((31 - (sum % 31)) % 31);
}

/** 18 upper-case characters; look-alike letters (I, O, Z, S, V) are never corrected. */
export function cleanCreditCode(text: string | number | null | undefined): Outcome<string> {
  if (text === null || text === undefined || isBlank(String(text))) return absent;
  const raw = String(text);
  const code = raw
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cc}\p{Cf}'"`’‘“”]/gu, '');
  if (/^\d(?:\.\d+)?E\+?\d+$/.test(code)) return rejected('excel_float');
  if (!/^[0-9A-HJ-NPQRTUWXY]{2}\d{6}[0-9A-HJ-NPQRTUWXY]{10}$/.test(code)) return rejected('shape');
  if (creditCodeCheck(code) !== code.charAt(17)) return rejected('checksum');
  return code === raw ? valid(code) : repaired(code, 'form');
}
