/** A name as a clerk wrote it: stray or full-width spaces, traditional characters, homophones, other dots, masks, a surname and a sex. */
import type { FullName } from '../city/names.ts';
import type { Random } from '../city/random.ts';

export interface NameDirt {
  /** Share written `李女士` or `王先生`; default 0. */
  readonly titled?: number;
  /** Share left empty; default 0.005. */
  readonly empty?: number;
}

const traditional = new Map(
  [
    ...'张張陈陳刘劉杨楊吴吳赵趙孙孫马馬罗羅郑鄭谢謝许許邓鄧冯馮韩韓萧蕭叶葉蒋蔣苏蘇吕呂卢盧钟鍾谭譚陆陸贾賈韦韋邹鄒阎閻龙龍贺賀顾顧龚龔万萬国國华華丽麗伟偉强強军軍东東兰蘭凤鳳红紅梦夢云雲飞飛义義庆慶贵貴荣榮',
  ].reduce<[string, string][]>(pairs, []),
);
const homophones = new Map<string, string>(
  [
    '伟玮炜',
    '明铭鸣',
    '芳方坊',
    '丽莉俐',
    '静婧靖',
    '敏闵',
    '军钧君',
    '强墙',
    '华桦骅',
    '建健键',
    '国帼',
    '平萍苹',
    '英瑛颖',
    '玉钰裕',
    '珍贞',
    '梅枚',
    '兰岚澜',
    '霞夏',
    '燕艳',
    '红虹洪',
    '辉晖',
    '斌彬宾',
    '超朝',
    '浩昊皓',
    '宇雨羽',
    '欣新心',
    '怡宜仪',
    '涵晗',
    '轩宣',
    '博伯',
    '志智',
    '晨辰',
    '婷亭',
    '涛韬',
    '峰锋丰',
    '俊骏',
    '雪薛',
    '娟捐',
    '琴芹',
    '佳嘉',
    '瑶遥',
    '文闻',
  ].flatMap((group) => [...group].map((letter): [string, string] => [letter, group])),
);

function pairs(all: [string, string][], letter: string, at: number): [string, string][] {
  if (at % 2 === 0) all.push([letter, '']);
  else (all.at(-1) as [string, string])[1] = letter;
  return all;
}

/** Null when the name was left empty. */
export function dirtyName(random: Random, name: FullName, sex: 1 | 2, dirt: NameDirt = {}): string | null {
  const [titled, empty] = [dirt.titled ?? 0, dirt.empty ?? 0.005];
  const roll = random.next();
  if (roll < empty) return null;
  if (/[A-Z]/.test(name.full)) return foreign(random, name);
  if (name.full.includes('·'))
    return random.chance(0.45) ? name.full.replaceAll('·', random.pick(['•', '.', '・', '．', ' ', '‧'])) : name.full;
  if (roll < empty + titled)
    return `${name.surname}${sex === 2 ? random.pick(['女士', '女士', '小姐', '阿姨']) : random.pick(['先生', '先生', '师傅'])}`;
  const letters = [...name.full];
  const kind = random.next();
  if (kind < 0.02) return homophone(random, letters);
  if (kind < 0.03) return letters.map((letter) => traditional.get(letter) ?? letter).join('');
  if (kind < 0.036) return letters.length > 2 ? `${letters[0]}*${letters.slice(2).join('')}` : `${letters[0]}*`;
  if (kind < 0.066) return spaced(random, letters);
  return name.full;
}

function homophone(random: Random, letters: string[]): string {
  const at = letters.findIndex((letter, index) => index > 0 && homophones.has(letter));
  if (at < 0) return letters.join('');
  const group = [...(homophones.get(letters[at] ?? '') ?? '')].filter((letter) => letter !== letters[at]);
  return [...letters.slice(0, at), group.length > 0 ? random.pick(group) : letters[at], ...letters.slice(at + 1)].join('');
}

function spaced(random: Random, letters: readonly string[]): string {
  const text = letters.join('');
  return random.pick([` ${text}`, `${text} `, letters.join(' '), letters.join('\u3000'), `\u3000${text}`, `${text}\u00a0`]);
}

/** Capitals of the passport, or as heard: other order, other case. */
function foreign(random: Random, name: FullName): string {
  const roll = random.next();
  if (roll < 0.2) return `${name.surname} ${name.given}`;
  if (roll < 0.35) return name.full.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
  if (roll < 0.4) return `${name.surname},${name.given}`;
  return name.full;
}
