/** Cleans a person's name, and tells a full name from a surname with a form of address, a mask, or Latin letters. */
import type { NameKind, Sex } from '../core/records.ts';
import { isBlank } from './blank.ts';
import { maskName } from './mask-name.ts';
import { nameMatch } from './name-match.ts';
import { namePinyin } from './name-pinyin.ts';
import { absent, rejected, type Outcome } from './outcome.ts';
import type { CleaningReason } from './reasons.ts';
import { commonSurnames, compoundSurnames } from './surnames.ts';

export interface PersonName {
  /** As it is shown to those who may see it: NFKC, `·` as the only separator, traditional characters kept. */
  readonly name: string;
  readonly match: string;
  /** Null for surnames alone and masks. */
  readonly pinyin: string | null;
  readonly kind: NameKind;
  readonly masked: string;
  /** Null when hidden or in Latin letters. */
  readonly surname: string | null;
  /** What a form of address tells (`李女士`); null when there was none or it tells nothing. */
  readonly sexHint: Sex | null;
}

const han = /\p{Script=Han}|\p{Co}/u;
const plainHan = /^[\u4E00-\u9FFF]{2,4}$/;
const separators = /\s*[·•・‧∙⋅․.｡●᛫ᐧꞏ⸱●]+\s*/gu;
const unseen = /[\p{Cc}\p{Cf}\p{Cs}]/gu;
const brackets = /[([{【〔<《「].*$/u;
const honorific =
  /^(.{1,4}?)(先生|男士|大爷|大叔|叔叔|大哥|伯伯|爷爷|师傅|女士|小姐|太太|夫人|阿姨|大妈|大姐|奶奶|婆婆|老师|同志|老板|经理|主任|医生|业主|某某|某)$/u;
const maleAddress = new Set(['先生', '男士', '大爷', '大叔', '叔叔', '大哥', '伯伯', '爷爷']);
const femaleAddress = new Set(['女士', '小姐', '太太', '夫人', '阿姨', '大妈', '大姐', '奶奶', '婆婆']);
const organization =
  /(?:公司|集团|中心|委员会|居委会|村委会|合作社|事务所|派出所|银行|学校|医院|管理处|业委会|经营部|工作室|商行|超市|酒店|厂)$/u;
const notNames = new Set([
  '匿名',
  '佚名',
  '无名',
  '无名氏',
  '未知名',
  '测试',
  '群众',
  '市民',
  '居民',
  '业主',
  '当事人',
  '报警人',
  '不愿透露',
  '保密',
  '女士',
  '先生',
  'TEST',
  'ANONYMOUS',
]);
const longestName = 100;

export function cleanName(text: string | null | undefined): Outcome<PersonName> {
  if (text === null || text === undefined || isBlank(text)) return absent;
  if (plainHan.test(text) && !notNames.has(text)) return isOrdinary(text) ? full(text, undefined) : readHan(text, undefined);
  const shown = text
    .normalize('NFKC')
    .replace(unseen, '')
    .trim()
    .replace(/^['"“”‘’]+|['"“”‘’]+$/gu, '');
  if (isBlank(shown) || notNames.has(shown.toUpperCase())) return absent;
  const bare = shown.replace(brackets, '').trim();
  if (bare === '' || /^[\p{P}\p{S}\p{Z}]+$/u.test(bare)) return rejected('not_a_name');
  if ([...bare].length > longestName) return rejected('too_long');
  if (!han.test(bare)) return readLatin(bare, text);
  const joined = bare
    .replace(separators, '·')
    .replace(/\s+/gu, '')
    .replace(/^·+|·+$/gu, '');
  if (isBlank(joined) || notNames.has(joined)) return absent;
  return readHan(joined, joined === text ? undefined : bare === shown ? 'form' : 'remark');
}

/** Last characters of every form of address. */
const addressEnds = new Set('生士爷叔哥伯傅姐太人姨妈奶婆师志板理任某主');

/** Two to four Chinese characters of which no rule of {@link readHan} takes anything away: a cheap look that spares most names all of them. */
function isOrdinary(name: string): boolean {
  if (addressEnds.has(name.charAt(name.length - 1)) || name.charAt(1) === '某' || compoundSurnames.has(name)) return false;
  return name.length > 2 || !'小老阿'.includes(name.charAt(0));
}

function readHan(name: string, reason: CleaningReason | undefined): Outcome<PersonName> {
  if (/[*×?\uFFFD]|[\p{Script=Han}][Xx]+$/u.test(name)) return readMasked(name);
  if (/\d/u.test(name)) return rejected('not_a_name');
  const length = [...name].length;
  if (length >= 5 && organization.test(name)) return rejected('organization');
  const addressed = honorific.exec(name);
  if (addressed !== null) {
    const [, base = '', address = ''] = addressed;
    if (address.startsWith('某'))
      return length <= 3 || compoundSurnames.has(base) ? readMasked(name.replace(/某/gu, '*')) : full(name, reason);
    // 李老师 is an address, 王同志 too; 主任, 医生 … may not be cut off a longer name without guessing, forms of sex may.
    const sexHint: Sex | null = maleAddress.has(address) ? 'MALE' : femaleAddress.has(address) ? 'FEMALE' : null;
    const baseLength = [...base].length;
    if (baseLength === 1 || compoundSurnames.has(nameMatch(base))) return surnameOnly(base, sexHint, 'honorific');
    if (baseLength <= 4 && (sexHint !== null || baseLength === 2 || baseLength === 3)) return full(base, 'honorific', sexHint);
  }
  const second = name.slice(1);
  if (length === 2 && /^[小老阿]/u.test(name) && commonSurnames.has(nameMatch(second))) return surnameOnly(second, null, 'honorific');
  if (/^\p{Script=Han}某/u.test(name) && length <= 3) return readMasked(name.replace(/某/gu, '*'));
  if (length === 1 || compoundSurnames.has(name)) return surnameOnly(name, null, 'incomplete');
  return full(name, reason);
}

function full(name: string, reason: CleaningReason | undefined, sexHint: Sex | null = null): Outcome<PersonName> {
  const match = nameMatch(name);
  const value: PersonName = {
    name,
    match,
    pinyin: namePinyin(match),
    kind: 'full',
    masked: maskName(name),
    surname: surnameOf(name),
    sexHint,
  };
  return reason === undefined ? { value, verdict: 'valid' } : { value, verdict: 'repaired', reason };
}

function surnameOnly(surname: string, sexHint: Sex | null, reason: CleaningReason): Outcome<PersonName> {
  const value: PersonName = {
    name: surname,
    match: nameMatch(surname),
    pinyin: null,
    kind: 'surname',
    masked: `${[...surname][0] ?? ''}**`,
    surname,
    sexHint,
  };
  return { value, verdict: 'repaired', reason };
}

/** `张*明`: what is hidden is one `*` a character; a `?` or U+FFFD is a character that an encoding lost. */
function readMasked(given: string): Outcome<PersonName> {
  const lost = /[?\uFFFD]/u.test(given);
  const name = given.replace(/[×?\uFFFD]/gu, '*').replace(/[Xx]+$/u, (hidden) => '*'.repeat(hidden.length));
  if (!han.test(name)) return rejected('masked');
  const first = [...name][0] ?? '*';
  const value: PersonName = {
    name,
    match: nameMatch(name),
    pinyin: null,
    kind: 'masked',
    masked: maskName(name),
    surname: first === '*' ? null : surnameOf(name),
    sexHint: null,
  };
  return { value, verdict: 'masked', reason: lost ? 'lost_character' : 'masked' };
}

function readLatin(bare: string, text: string): Outcome<PersonName> {
  const name = bare.replace(/\s+/gu, ' ');
  if (name.includes('*')) return rejected('masked');
  if (!/\p{L}/u.test(name) || /\d/u.test(name)) return rejected('not_a_name');
  const match = nameMatch(name);
  const letters = match
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
  const value: PersonName = {
    name,
    match,
    pinyin: letters === '' ? null : letters,
    kind: 'latin',
    masked: maskName(name),
    surname: null,
    sexHint: null,
  };
  return name === text ? { value, verdict: 'valid' } : { value, verdict: 'repaired', reason: bare === text.trim() ? 'form' : 'remark' };
}

/** Two characters when they are a compound surname and something follows; of names with a separator the part before it is no surname. */
function surnameOf(name: string): string | null {
  if (plainHan.test(name)) return name.length > 2 && compoundSurnames.has(nameMatch(name.slice(0, 2))) ? name.slice(0, 2) : name.charAt(0);
  if (name.includes('·')) return null;
  const [first = '', second = '', third] = [...name];
  return third !== undefined && compoundSurnames.has(nameMatch(first + second)) ? first + second : first;
}
