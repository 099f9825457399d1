/** An address as somebody wrote it: more or less of it, in one of its two surface forms, with its nickname, an old district, a landmark, a slip of the pen. */
import type { Dwelling } from '../city/dwelling.ts';
import type { Random } from '../city/random.ts';

/** How fine the text is; the truth is finer when the writer left something out. */
export type Said = 'room' | 'building' | 'number' | 'compound' | 'road' | 'landmark' | 'community' | 'none';

export interface WrittenAddress {
  readonly text: string | null;
  readonly said: Said;
}

export interface AddressDirt {
  /** Finest level that this writer means; default `room`. */
  readonly level?: 'room' | 'building' | 'compound';
  /** The housing register writes in full; default false. */
  readonly formal?: boolean;
  /** Share left empty; default 0.02. */
  readonly empty?: number;
  /** Share that names a landmark or a crossing instead of a number; default 0. */
  readonly landmark?: number;
}

const digits = '零一二三四五六七八九';
/** 廿三, 三百五十七: as the old sign painters write it. */
export function chineseNumber(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor((value % 100) / 10), value % 10];
  if (value > 999) return String(value);
  const head = hundreds > 0 ? `${digits[hundreds]}百` : '';
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : digits[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '';
  return `${head}${middle}${ones > 0 ? digits[ones] : ''}` || '零';
}

/** Never throws; `said` tells what the text still says after everything. */
export function writeAddress(random: Random, dwelling: Dwelling, dirt: AddressDirt = {}): WrittenAddress {
  if (random.chance(dirt.empty ?? 0.02)) return { text: random.chance(0.8) ? null : random.pick(['不详', '无', '南昌市']), said: 'none' };
  const formal = dirt.formal === true;
  const { compound } = dwelling;
  if (!formal && random.chance(dirt.landmark ?? 0)) return landmark(random, dwelling);
  const area = writeArea(random, dwelling, formal);
  if (compound.kind === 'hamlet') {
    const name = random.chance(0.4) ? `${compound.community.shortName}${compound.name}` : compound.community.shortName;
    return { text: `${area}${compound.community.street.name}${name}${doorNumber(random, dwelling.building, formal)}`, said: 'number' };
  }
  const road = `${compound.road}${doorNumber(random, compound.kind === 'houses' ? dwelling.building : String(compound.number), formal)}`;
  if (compound.kind === 'houses') {
    const room =
      dirt.level === 'compound' || dirt.level === 'building' ? '' : `${dwelling.room}${formal ? '室' : random.pick(['室', '', '房'])}`;
    return { text: `${area}${slip(random, road, formal)}${room}`, said: room === '' ? 'number' : 'room' };
  }
  return estate(random, dwelling, dirt, area, road, formal);
}

function estate(random: Random, dwelling: Dwelling, dirt: AddressDirt, area: string, road: string, formal: boolean): WrittenAddress {
  const { compound } = dwelling;
  const name = compound.nickname !== null && !formal && random.chance(0.25) ? compound.nickname : compound.name;
  const form = random.next();
  // Road and door number with the name; the name alone; the number alone, which only the map can join to the name.
  const head = formal || form < 0.5 ? `${road}${name}` : form < 0.85 ? name : road;
  const inner = innerNumbers(random, dwelling, dirt.level ?? 'room', formal);
  const community = random.chance(formal ? 0.03 : 0.08) ? compound.community.shortName : '';
  const said: Said = inner.said ?? (head === road ? 'number' : 'compound');
  return { text: `${area}${community}${slip(random, head, formal)}${inner.text}`, said };
}

interface Inner {
  readonly text: string;
  readonly said: 'room' | 'building' | null;
}

function innerNumbers(random: Random, dwelling: Dwelling, level: 'room' | 'building' | 'compound', formal: boolean): Inner {
  const { compound, building, unit, room } = dwelling;
  const left = formal ? 0.004 : 0.05;
  if (level === 'compound' || random.chance(left)) return { text: '', said: null };
  const word = random.chance(0.8) ? compound.buildingWord : compound.letters ? '栋' : random.pick(['栋', '幢', '号楼', '#']);
  const numeral = !compound.letters && !formal && random.chance(0.05) ? chineseNumber(Number(building)) : building;
  const block = `${numeral}${word}`;
  if (level === 'building' || random.chance(left)) return { text: block, said: 'building' };
  const form = random.next();
  if (!formal && form < 0.1) return { text: compound.units > 1 ? `${building}-${unit}-${room}` : `${building}-${room}`, said: 'room' };
  if (compound.units === 1 && form < 0.5) return { text: `${block}${room}${random.pick(['室', '', '号'])}`, said: 'room' };
  if (!formal && form > 0.95) return { text: `${block}${chineseNumber(unit)}单元${room}室`, said: 'room' };
  if (!formal && form > 0.92) return { text: `${block}${unit}-${room}`, said: 'room' };
  return { text: `${block}${unit}单元${room}${formal ? '室' : random.pick(['室', '室', '', '户', '房'])}`, said: 'room' };
}

/** Province, city and district: all, some, none, or the district that was dissolved. */
function writeArea(random: Random, dwelling: Dwelling, formal: boolean): string {
  const { street } = dwelling.compound.community;
  const district = oldDistrict(random, street.code, street.district.code) ?? street.district.name;
  const roll = random.next();
  const street9 = random.chance(0.1) && dwelling.compound.kind !== 'hamlet' ? street.name : '';
  if (formal) return roll < 0.3 ? `江西省南昌市${district}${street9}` : roll < 0.9 ? `${district}${street9}` : `南昌市${district}`;
  if (roll < 0.25) return `江西省南昌市${district}${street9}`;
  if (roll < 0.5) return `南昌市${district}${street9}`;
  if (roll < 0.8) return `${district}${street9}`;
  return roll < 0.88 ? '南昌市' : roll < 0.9 ? '江西南昌' : '';
}

function oldDistrict(random: Random, street: string, district: string): string | null {
  if (!random.chance(0.12)) return null;
  if (['360112113', '360112114', '360112115', '360112116'].includes(street)) return random.pick(['湾里区', '湾里管理局']);
  if (district === '360112') return '新建县';
  return district === '360121' && random.chance(0.3) ? '南昌' : null;
}

function doorNumber(random: Random, number: string, formal: boolean): string {
  const roll = formal ? 1 : random.next();
  if (roll < 0.03) return `${chineseNumber(Number(number))}号`;
  if (roll < 0.05) return `${number}#`;
  if (roll < 0.06) return `${number}號`;
  return `${number}号`;
}

function landmark(random: Random, dwelling: Dwelling): WrittenAddress {
  const { compound } = dwelling;
  const place = random.pick(['对面', '附近', '门口', '旁边', '北门', '公交站']);
  if (compound.kind === 'estate' && random.chance(0.4))
    return { text: `${writeArea(random, dwelling, false)}${compound.name}${place}`, said: 'landmark' };
  if (random.chance(0.4)) return { text: `${compound.road}与${random.pick(['建设路', '解放路', '青山路', '洪城路'])}交叉口`, said: 'road' };
  return {
    text: random.pick([
      `万达广场${place}`,
      `${compound.road}菜市场${place}`,
      `${compound.road}${place}`,
      `${compound.community.shortName}服务中心${place}`,
    ]),
    said: 'landmark',
  };
}

/** One character in seventy names is wrong, doubled or lost. */
function slip(random: Random, text: string, formal: boolean): string {
  if (!random.chance(formal ? 0.003 : 0.015)) return text;
  const letters = [...text];
  const at = random.int(Math.max(1, letters.length - 3));
  const roll = random.next();
  if (roll < 0.4) letters.splice(at, 1);
  else if (roll < 0.6) letters.splice(at, 0, letters[at] ?? '');
  else letters[at] = random.pick([...'园圆元华花城成新兴苑院阳洋']);
  return letters.join('');
}
