/** Cuts what follows the road into numbers with their marks and the text between them. */
import { chineseNumber } from './chinese-number.ts';
import { elementToken } from './element-token.ts';

/** What stands behind a number, brought to one word for each meaning. */
export type Mark = '号' | '#' | '附' | '弄' | '巷' | '栋' | '楼' | '单元' | '层' | '室' | '组' | '';

export type Item =
  | { readonly text: string }
  /** `parts` are joined by hyphens in the text: `3-2-501`. */
  | { readonly parts: readonly string[]; readonly mark: Mark; readonly hyphenBefore: boolean };

const chinese = '〇零一壹二贰两三叁四肆五伍六陆七柒八捌九玖十拾廿卅百佰千仟';
const marks: readonly (readonly [RegExp, Mark])[] = [
  [/(?:号楼|#楼|栋楼|栋|幢|座)/uy, '栋'],
  [/(?:单元|号门|梯)/uy, '单元'],
  [/(?:号房|号室|室|房间|房(?!产)|户)/uy, '室'],
  [/号大?院(?!路)|号/uy, '号'],
  [/#/uy, '#'],
  [/弄/uy, '弄'],
  [/巷/uy, '巷'],
  [/层/uy, '层'],
  [/楼/uy, '楼'],
  [/(?:村民小组|小组|组|队)/uy, '组'],
  [/门(?!店|面|口|市)/uy, '单元'],
];
const attached = /附第?(\d+|[〇零一二两三四五六七八九十廿卅百]+)号?/uy;
const arabic = /第?([甲乙丙丁戊己]?\d+(?:[A-Z](?![A-Z]))?[甲乙丙丁戊己]?|[A-Z]\d{0,4}(?![A-Z])|负\d)/uy;
const numeral = new RegExp(`第?([甲乙丙丁戊己]?[${chinese}]+[甲乙丙丁戊己]?|[甲乙丙丁戊己]|[东西中](?=单元))`, 'uy');
const spelledRoom = /^[〇零一二三四五六七八九]{3,4}$/u;
const hyphen = /[-之]+/uy;
/** 二期, A区, 三村: part of a compound's name; written with Arabic digits so that both forms meet. */
const phase = new RegExp(`第?(\\d+|[A-Z]|[${chinese}]+)(期|区|村)`, 'uy');

/** Codes of the characters with which any of the forms above begins, and with which a mark does: most characters of a text are neither. */
const beginnings = codesOf(`-之附第0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ甲乙丙丁戊己负东西中${chinese}`);
const markBeginnings = codesOf('号#栋幢座单梯室房户弄巷层楼村小组队门');

function codesOf(characters: string): Uint8Array {
  const codes = new Uint8Array(0x1_0000);
  for (let at = 0; at < characters.length; at += 1) codes[characters.charCodeAt(at)] = 1;
  return codes;
}

/** `behindRoad`: the text follows a road, so that a number at its beginning is the door's even without 号. */
export function addressItems(text: string, behindRoad = false): readonly Item[] {
  const items: Item[] = [];
  let words = '';
  let place = 0;
  let joined = false;
  while (place < text.length) {
    if (beginnings[text.charCodeAt(place)] === 0) {
      words += text.charAt(place);
      place += 1;
      joined = false;
      continue;
    }
    const dash = at(hyphen, text, place);
    if (dash !== null) {
      joined = true;
      place += dash[0].length;
      continue;
    }
    const added = at(attached, text, place);
    if (added !== null) {
      if (words !== '') items.push({ text: words });
      words = '';
      items.push({ parts: [elementToken(added[1]) ?? ''], mark: '附', hyphenBefore: false });
      place += added[0].length;
      joined = false;
      continue;
    }
    const named = at(phase, text, place);
    if (named !== null && (words !== '' || /^第?[\dA-Z]/u.test(named[0]) || items.length > 0)) {
      const number = /^[A-Z]$/u.test(named[1] ?? '') ? named[1] : (elementToken(named[1]) ?? named[1]);
      words += `${named[2] === '村' ? named[1] : number}${named[2]}`;
      place += named[0].length;
      joined = false;
      continue;
    }
    const read = readNumber(text, place, behindRoad && place === 0) ?? readSpelledRoom(text, place, items.at(-1));
    if (read === null) {
      words += text.charAt(place);
      place += 1;
      joined = false;
      continue;
    }
    if (words !== '') items.push({ text: words });
    words = '';
    const last = items.at(-1);
    if (joined && last !== undefined && 'parts' in last && last.mark === '')
      items[items.length - 1] = { ...last, parts: [...last.parts, read.token], mark: read.mark };
    else items.push({ parts: [read.token], mark: read.mark, hyphenBefore: joined });
    place = read.end;
    joined = false;
  }
  if (words !== '') items.push({ text: words });
  return items;
}

interface NumberReading {
  readonly token: string;
  readonly mark: Mark;
  readonly end: number;
}

function readNumber(text: string, place: number, isDoor: boolean): NumberReading | null {
  const digits = at(arabic, text, place);
  if (digits !== null) {
    // A letter in a word (SOHO) is no number; arabic above has seen to what follows, this sees to what stands before.
    if (/^[A-Z]/u.test(digits[0]) && /[A-Z]/u.test(text.charAt(place - 1))) return null;
    const end = place + digits[0].length;
    const mark = markAt(text, end);
    const token = elementToken(digits[1]);
    if (token === null) return null;
    if (mark !== null) return { token, mark: mark.mark, end: mark.end };
    const next = text.charAt(end);
    const isNumber = next === '' || next === '-' || /[\dA-Z附]/u.test(next) || (/\d/u.test(digits[0]) && digits[0].length >= 3);
    return isNumber || isDoor || /^[商店门铺车家院内]/u.test(next) ? { token, mark: '', end } : null;
  }
  const written = at(numeral, text, place);
  if (written === null) return null;
  const mark = markAt(text, place + written[0].length);
  if (mark === null || (mark.mark === '室' && /户$/u.test(text.slice(0, mark.end)) && place < 3)) return null;
  const token = elementToken(written[1]);
  const bare = (written[1] ?? '').replace(/[甲乙丙丁戊己东西中]/gu, '');
  if (token === null || (bare !== '' && chineseNumber(bare) === null)) return null;
  return { token, mark: mark.mark, end: mark.end };
}

/** 3栋2单元一八零二: the last number of a text may be a room written digit by digit. */
function readSpelledRoom(text: string, place: number, last: Item | undefined): NumberReading | null {
  if (last === undefined || !('parts' in last) || !spelledRoom.test(text.slice(place))) return null;
  const token = elementToken(text.slice(place));
  return token === null ? null : { token, mark: '', end: text.length };
}

function markAt(text: string, place: number): { readonly mark: Mark; readonly end: number } | null {
  if (markBeginnings[text.charCodeAt(place)] !== 1) return null;
  for (const [form, mark] of marks) {
    const found = at(form, text, place);
    if (found !== null) return { mark, end: place + found[0].length };
  }
  return null;
}

function at(form: RegExp, text: string, place: number): RegExpExecArray | null {
  form.lastIndex = place;
  return form.exec(text);
}
