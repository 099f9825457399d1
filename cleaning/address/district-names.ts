/** The districts of Nanchang as texts name them: today's, abolished ones, and zones that act as districts but have no code. */
import { makePrefixTable, type PrefixTable } from './prefix-table.ts';

export interface DistrictName {
  /** Today's code of the place, null for a zone that lies in several districts. */
  readonly code: string | null;
  /** Set for abolished districts and zones: what the text meant. */
  readonly zone: string | null;
}

const today: readonly (readonly [string, string])[] = [
  ['东湖区', '360102'],
  ['西湖区', '360103'],
  ['青云谱区', '360104'],
  ['青山湖区', '360111'],
  ['新建区', '360112'],
  ['红谷滩区', '360113'],
  ['南昌县', '360121'],
  ['安义县', '360123'],
  ['进贤县', '360124'],
];

// 湾里区 and 湾里管理局: the whole of it went into 新建 (2019-12). 红谷滩新区 was a zone before it became 红谷滩区, nearly the same ground.
// 高新区 and 经开区 lie in several districts: the street decides.
const highTech = [
  '高新区',
  '南昌高新区',
  '高新开发区',
  '高新技术开发区',
  '高新技术产业开发区',
  '南昌高新技术产业开发区',
  '南昌国家高新技术产业开发区',
];
const economic = [
  '经开区',
  '南昌经开区',
  '昌北经开区',
  '昌北开发区',
  '昌北经济开发区',
  '经济开发区',
  '经济技术开发区',
  '昌北经济技术开发区',
  '南昌经济技术开发区',
];

type Abolished = readonly [name: string, zone: string, code: string | null];

const abolished: readonly Abolished[] = [
  ['新建县', '新建县', '360112'],
  ['湾里区', '湾里', '360112'],
  ['湾里管理局', '湾里', '360112'],
  ['湾里', '湾里', '360112'],
  ['郊区', '郊区', '360111'],
  ['红谷滩新区', '红谷滩新区', '360113'],
  ...highTech.map((name): Abolished => [name, '高新区', null]),
  ...economic.map((name): Abolished => [name, '经开区', null]),
];

export const districtNames: PrefixTable<DistrictName> = makePrefixTable<DistrictName>([
  ...today.map(([name, code]) => [name, { code, zone: null }] as const),
  ...abolished.map(([name, zone, code]) => [name, { code, zone }] as const),
]);

/** Names without 区 or 县; read only where what follows cannot make a road or a compound of them. */
export const bareDistrictNames: PrefixTable<DistrictName> = makePrefixTable(
  today.map(([name, code]) => [name.slice(0, -1), { code, zone: null }] as const),
);

/** Codes that were abolished, on today's. */
export const successorCodes: ReadonlyMap<string, string> = new Map([
  ['360105', '360112'],
  ['360122', '360112'],
]);
