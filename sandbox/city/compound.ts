/** A compound, a row of houses on a road, or a hamlet of a village: where its buildings stand and how its dwellings are numbered. */
import { HubError } from '../../core/hub-error.ts';
import type { Community } from './divisions.ts';
import type { Geography, Grid } from './geography.ts';
import { makeCreditCode } from './credit-code.ts';
import { makeLandline } from './phone.ts';
import { makeRandom } from './random.ts';
import type { Random } from './random.ts';
import { pointInCell } from './tessellation.ts';
import type { Position } from './tessellation.ts';

/** `estate`: gated, with a name, buildings, units; `houses`: numbers along a road; `hamlet`: numbers in a village. Only estates are in the register of compounds. */
export type CompoundKind = 'estate' | 'houses' | 'hamlet';

export interface PropertyCompany {
  readonly name: string;
  readonly creditCode: string;
  readonly phone: string;
}

export interface Compound {
  readonly index: number;
  readonly kind: CompoundKind;
  readonly code: string;
  readonly name: string;
  /** What people call it: 恒茂 for 恒茂梦时代. */
  readonly nickname: string | null;
  readonly community: Community;
  readonly grid: Grid;
  readonly road: string;
  /** Door number; of houses the first of the row. */
  readonly number: number;
  readonly buildingWord: string;
  /** Blocks have letters instead of numbers. */
  readonly letters: boolean;
  readonly buildings: number;
  readonly units: number;
  readonly floors: number;
  readonly perFloor: number;
  readonly dwellings: number;
  readonly builtYear: number;
  readonly company: PropertyCompany;
  /** WGS84 */
  readonly centre: Position;
}

export interface City {
  readonly seed: number;
  readonly people: number;
  readonly today: string;
  readonly geography: Geography;
}

const estateFirst = [
  '恒茂',
  '万科',
  '绿地',
  '保利',
  '金域',
  '阳光',
  '丽景',
  '滨江',
  '凤凰',
  '紫金',
  '联发',
  '世纪',
  '东方',
  '翠湖',
  '学府',
  '中央',
  '香溢',
  '华府',
  '铜锣湾',
  '江铃',
  '洪都',
  '青山湖',
  '幸福',
  '锦绣',
  '博泰',
  '桃源',
  '天沐',
  '新力',
  '正荣',
  '莱蒙',
] as const;
const estateSecond = [
  '梦时代',
  '新村',
  '花园',
  '小区',
  '名邸',
  '豪庭',
  '国际城',
  '家园',
  '公馆',
  '御景',
  '花城',
  '苑',
  '雅苑',
  '湾',
  '首府',
  '水岸',
  '华庭',
  '都会',
  '里',
  '名居',
] as const;
const hamlets = ['熊家', '万家', '涂家', '胡家', '罗家', '邓家', '上房', '下房', '前头', '老屋', '新屋', '桥头'] as const;
const companies = [
  '万厦',
  '绿城',
  '保安居',
  '洪城',
  '佳园',
  '安信',
  '中航',
  '恒顺',
  '新洪',
  '江信',
  '福满',
  '龙行',
  '美好家',
  '豫章',
  '滕王',
] as const;

/** Dwellings of an average compound: small cities have small ones, so that even 200 people live in several. */
function meanDwellings(people: number): number {
  return Math.min(200, Math.max(12, Math.round(10 + Math.sqrt(people * 0.42) / 2)));
}

/** A pure function of the city's seed and size and the index: any compound can be looked at without making the others. */
export function compoundAt(city: City, index: number): Compound {
  const random = makeRandom(city.seed, 'compound', index);
  const { geography } = city;
  const slots = geography.settled.length;
  const slot = Math.floor(index / 3);
  const community = geography.settled[slot % slots];
  if (community === undefined)
    throw new HubError('INTERNAL', {
      problem: 'The gazetteer of the sandbox holds no communities',
      fix: 'Restore cleaning/gazetteer/nanchang-divisions-2023.csv',
    });
  const grids = geography.gridsOf.get(community) ?? [];
  const grid = grids[index % grids.length] as Grid;
  const kind: CompoundKind = community.village ? (random.chance(0.75) ? 'hamlet' : 'estate') : random.chance(0.1) ? 'houses' : 'estate';
  const streetRoads = geography.roadsOf.get(community.street) ?? [];
  const ordinal = community.street.communities.indexOf(community);
  const road = streetRoads[ordinal % streetRoads.length] ?? '阳明路';
  const letters = kind === 'estate' && random.chance(0.08);
  const floors = kind === 'estate' ? random.pick([6, 6, 7, 11, 18, 26]) : kind === 'houses' ? 3 : 1;
  const units = kind === 'estate' ? random.between(1, 3) : 1;
  const perFloor = kind === 'hamlet' ? 1 : 2;
  const wanted = Math.max(6, Math.round(meanDwellings(city.people) * (0.5 + random.next())));
  const perBuilding = floors * units * perFloor;
  const dwellings = kind === 'estate' ? wanted : Math.min(wanted, 60);
  const name = `${random.pick(estateFirst)}${random.pick(estateSecond)}`;
  const nickname =
    kind === 'estate' && random.chance(0.35) ? (random.chance(0.5) ? `${name}小区` : `${road.slice(0, 2)}${name.slice(0, 2)}`) : null;
  return {
    index,
    kind,
    code: `XQ${String(index).padStart(6, '0')}`,
    name: kind === 'hamlet' ? `${random.pick(hamlets)}自然村` : name,
    nickname: nickname === name || (nickname ?? '').endsWith('小区小区') ? null : nickname,
    community,
    grid,
    road,
    number: firstNumber(random, kind, Math.floor(ordinal / streetRoads.length), index % 3, Math.floor(slot / slots)),
    buildingWord: letters ? '座' : random.pick(['栋', '栋', '栋', '幢', '号楼']),
    letters,
    buildings: Math.max(1, Math.ceil(dwellings / perBuilding)),
    units,
    floors,
    perFloor,
    dwellings,
    builtYear: random.between(1985, 2022),
    company: companyAt(city, Math.floor(index / 4)),
    centre: pointInCell(grid.cell, 0.3 + random.next() * 0.4, 0.3 + random.next() * 0.4),
  };
}

/**
 * Door numbers never meet: on a road each community has 400, each of its three compounds 130 of them, and communities that are settled a second
 * time (very large cities only) begin 5,000 further on. Hamlets of one village have a hundred each.
 */
function firstNumber(random: Random, kind: CompoundKind, stretch: number, place: number, round: number): number {
  if (kind === 'hamlet') return 1 + (round * 3 + place) * 100 + random.int(20);
  return 1 + stretch * 400 + place * 130 + round * 5000 + random.int(kind === 'houses' ? 4 : 60) * 2;
}

/** One property company looks after about four compounds. */
function companyAt(city: City, index: number): PropertyCompany {
  const random = makeRandom(city.seed, 'company', index);
  const which = random.pick(['', '第一', '东湖', '红谷滩', '城南', '城北']);
  return { name: `南昌${random.pick(companies)}${which}物业管理有限公司`, creditCode: makeCreditCode(random), phone: makeLandline(random) };
}
