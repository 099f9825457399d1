/** Writes one canonical dwelling in the surface forms that departments use: what the parser must read back as the same elements. */
import fc from 'fast-check';

export interface Dwelling {
  readonly district: string;
  readonly districtCode: string;
  readonly road: string;
  readonly number: number;
  readonly compound: string;
  readonly building: string;
  readonly unit: number;
  readonly room: number;
}

const districts = [
  ['东湖区', '360102'],
  ['西湖区', '360103'],
  ['青云谱区', '360104'],
  ['青山湖区', '360111'],
  ['新建区', '360112'],
  ['红谷滩区', '360113'],
  ['南昌县', '360121'],
  ['安义县', '360123'],
  ['进贤县', '360124'],
] as const;
const roads = [
  '八一大道',
  '丰和北大道',
  '系马桩街',
  '阳明路',
  '北京西路',
  '站前路',
  '上海路',
  '紫阳大道',
  '高新二路',
  '三眼井巷',
  '民德路',
  '青山湖大道',
  '解放东路',
  '学府大道',
  '澄湖北大道',
  '红谷中大道',
  '火炬大街',
  '洪都中大道',
  '二七北路',
  '铁街',
];
const stems = ['世纪', '阳光', '滨江', '绿地', '恒大', '万科', '梅岭', '幸福', '长青', '翠竹', '香格', '天赐', '力高', '联泰'];
const ends = ['花园', '小区', '苑', '城', '家园', '公寓', '名都', '华府', '新村', '庭', '广场', '绿洲', '国际'];

export const dwellings = fc
  .record({
    place: fc.constantFrom(...districts),
    road: fc.constantFrom(...roads),
    number: fc.integer({ min: 1, max: 1999 }),
    compound: fc.tuple(fc.constantFrom(...stems), fc.constantFrom(...stems), fc.constantFrom(...ends)).map((parts) => parts.join('')),
    building: fc.oneof(fc.integer({ min: 1, max: 99 }).map(String), fc.constantFrom('A', 'B', 'C')),
    unit: fc.integer({ min: 1, max: 9 }),
    floor: fc.integer({ min: 1, max: 33 }),
    door: fc.integer({ min: 1, max: 8 }),
  })
  .map(({ place: [district, districtCode], floor, door, ...rest }): Dwelling => ({
    ...rest,
    district,
    districtCode,
    room: floor * 100 + door,
  }));

export function inChinese(number: number): string {
  const names = '零一二三四五六七八九';
  if (number < 10) return names.charAt(number);
  if (number < 20) return `十${number % 10 === 0 ? '' : names.charAt(number % 10)}`;
  if (number < 100) return `${names.charAt(Math.floor(number / 10))}十${number % 10 === 0 ? '' : names.charAt(number % 10)}`;
  const [scale, word] = number < 1000 ? ([100, '百'] as const) : ([1000, '千'] as const);
  const rest = number % scale;
  const gap = rest > 0 && rest < scale / 10 ? '零' : '';
  const tail = rest === 0 ? '' : rest >= 10 && rest < 20 ? `一${inChinese(rest)}` : inChinese(rest);
  return `${names.charAt(Math.floor(number / scale))}${word}${gap}${tail}`;
}

const anyNumber = (number: number | string) =>
  fc.constantFrom(...(typeof number === 'number' || /^\d+$/.test(number) ? [String(number), inChinese(Number(number))] : [String(number)]));

const head = (dwelling: Dwelling) =>
  fc.constantFrom('', '江西省南昌市', '南昌市', '江西省南昌市 ').map((city) => `${city}${dwelling.district}`);

const doorNumber = (dwelling: Dwelling) =>
  fc
    .tuple(anyNumber(dwelling.number), fc.constantFrom('号', '號'))
    .map((parts) => parts.join(''))
    .chain((form) => fc.constantFrom(form, `${dwelling.number}#`));

const inside = (dwelling: Dwelling) => {
  const building = fc.tuple(anyNumber(dwelling.building), fc.constantFrom('栋', '幢', '座', '号楼')).map((parts) => parts.join(''));
  const unit = fc.tuple(anyNumber(dwelling.unit), fc.constantFrom('单元', '门', '梯', '單元')).map((parts) => parts.join(''));
  const room = fc
    .tuple(fc.constantFrom(String(dwelling.room), String(dwelling.room).padStart(4, '0')), fc.constantFrom('室', '房', '户', '', '号'))
    .map((parts) => parts.join(''));
  return fc.oneof(
    fc.tuple(building, unit, room).map((parts) => parts.join('')),
    fc.tuple(building, unit, room).map((parts) => parts.join(' ')),
    fc.tuple(building, fc.constant(`${dwelling.unit}-${dwelling.room}`), fc.constantFrom('', '室')).map((parts) => parts.join('')),
    fc.constantFrom('', '室').map((end) => `${dwelling.building}-${dwelling.unit}-${dwelling.room}${end}`),
  );
};

const widened = (text: string) =>
  fc.constantFrom(
    text,
    [...text]
      .map((character) => (/[0-9A-Z-]/.test(character) ? String.fromCodePoint(character.charCodeAt(0) + 0xfee0) : character))
      .join(''),
  );

/** Road, door number, building, unit, room. */
export const roadForm = (dwelling: Dwelling) =>
  fc
    .tuple(head(dwelling), doorNumber(dwelling), inside(dwelling))
    .map(([area, number, rest]) => `${area}${dwelling.road}${number}${/^[\dA-Z]/.test(rest) ? ' ' : ''}${rest}`)
    .chain(widened);

/** Compound, building, unit, room. */
export const compoundForm = (dwelling: Dwelling) =>
  fc
    .tuple(head(dwelling), inside(dwelling))
    .map(([area, rest]) => `${area}${dwelling.compound}${rest}`)
    .chain(widened);

/** Both in one text. */
export const fullForm = (dwelling: Dwelling) =>
  fc
    .tuple(head(dwelling), doorNumber(dwelling), inside(dwelling), fc.boolean())
    .map(
      ([area, number, rest, brackets]) =>
        `${area}${dwelling.road}${number}${brackets ? `（${dwelling.compound}）` : dwelling.compound}${rest}`,
    )
    .chain(widened);
