/** Finds the telephone numbers of a field: often two, with extensions, country codes and words between them. */
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { isBlank } from './blank.ts';
import { absent, rejected, repaired, valid, type Outcome } from './outcome.ts';
import { nanchangPhoneForms, type PhoneForms } from './phone-forms.ts';
import type { CleaningReason } from './reasons.ts';

export interface Phones {
  /** Mobile `1xxxxxxxxxx`, landline with area code `0791xxxxxxxx`, foreign E.164; each once, in the order of the field. */
  readonly phones: readonly string[];
  /** Why the other parts of the field were left out; never the parts themselves. */
  readonly dropped: readonly CleaningReason[];
}

const hardBreaks = /[/、,;|\n\r\\]|或者?|以及|和|及|&|\s{2,}/u;
const extension = /(?:\s*(?:转|轉|分机|分機|ext\.?|#|x)\s*|(?<=\d{7,8})\s*-\s*)\d{1,6}$/iu;

export function cleanPhones(text: string | number | null | undefined, forms: PhoneForms = nanchangPhoneForms): Outcome<Phones> {
  if (text === null || text === undefined) return absent;
  const raw = String(text);
  if (raw.length === 11 && forms.mobile.test(raw) && !forms.nobody.test(raw) && !forms.placeholder.test(raw))
    return valid({ phones: [raw], dropped: [] });
  if (isBlank(raw)) return absent;
  const field = raw
    .normalize('NFKC')
    .replace(/[\p{Cf}\p{Cc}]/gu, ' ')
    .replace(/[\p{Pd}~]/gu, '-')
    .trim();
  const phones: string[] = [];
  const dropped: CleaningReason[] = [];
  for (const part of field.split(hardBreaks)) {
    if (part.trim() === '') continue;
    for (const read of readPart(part.trim(), forms)) {
      if (read.phone === undefined) dropped.push(read.reason);
      else if (!phones.includes(read.phone)) phones.push(read.phone);
    }
  }
  if (phones.length === 0) return dropped[0] === undefined ? absent : rejected(dropped[0]);
  if (dropped.length > 0) return repaired({ phones, dropped }, 'part_dropped');
  return phones.length === 1 && phones[0] === raw ? valid({ phones, dropped }) : repaired({ phones, dropped }, 'form');
}

type Read = { readonly phone: string } | { readonly phone?: undefined; readonly reason: CleaningReason };

function readPart(part: string, forms: PhoneForms): readonly Read[] {
  if (/^\d(?:\.\d+)?E\+?\d+$/iu.test(part)) return [{ reason: 'excel_float' }];
  if (/\d[*×]+\d|^\d+[*×]+$/u.test(part)) return [{ reason: 'masked' }];
  const whole = readNumber(part, forms);
  if (whole.phone !== undefined || whole.reason !== 'shape') return [whole];
  // One blank, or none, between two numbers: `13907911234 0791-86781234`, `1390791123413807915678`.
  const pieces =
    part.match(/(?:\+?86[\s-]?)?1[3-9]\d(?:[\s-]?\d{4}){2}(?!\d{1,3}(?!\d))|\(?0\d{2,3}\)?[\s-]?\d{7,8}(?:-\d{1,6})?(?!\d)/gu) ?? [];
  if (pieces.length === 0 || (pieces.length === 1 && pieces[0] === part)) return [whole];
  return pieces.map((piece) => readNumber(piece, forms));
}

function readNumber(part: string, forms: PhoneForms): Read {
  const foreign = /^(?:\+|00)(?!\s*86)/u.test(part);
  if (foreign) return readForeign(part);
  const short = part.replace(/\.0+$/u, '').replace(extension, '');
  const digits = short.replace(/[^\d]/gu, '');
  if (/\p{L}{4,}/u.test(short) || digits === '') return { reason: 'shape' };
  const national = digits.replace(/^(?:00)?86(?=1\d{10}$|0?\d{2,4}\d{7,8}$)/u, '');
  for (const candidate of [
    national,
    national.replace(/^0(?=1[3-9]\d{9}$)/u, ''),
    national.replace(/^0\d{2,3}(?=1[3-9]\d{9}$)/u, ''),
    `0${national}`,
  ]) {
    if (forms.nobody.test(candidate)) return { reason: 'service_number' };
    if (forms.placeholder.test(candidate)) return { reason: 'placeholder' };
    if (forms.mobile.test(candidate) || forms.landline.test(candidate)) {
      if (candidate === `0${national}` && !digits.startsWith('86') && !digits.startsWith('0086')) continue;
      return { phone: candidate };
    }
  }
  if (forms.local.test(national)) return { phone: forms.areaCode + national };
  return { reason: national.length < 5 ? 'too_short' : 'shape' };
}

function readForeign(part: string): Read {
  const number = parsePhoneNumberFromString(part.replace(/^00/u, '+'));
  return number?.isPossible() === true ? { phone: number.number } : { reason: 'shape' };
}
