/** Addresses: every surface form of a dwelling gives the same elements, and no text makes the parser fail or invent. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compoundMatch } from '../../cleaning/address/compound-match.ts';
import { parseAddress, type ParsedAddress } from '../../cleaning/address/parse-address.ts';
import { compoundForm, dwellings, fullForm, roadForm, type Dwelling } from './dwelling-forms.ts';

const withForm = (form: (dwelling: Dwelling) => fc.Arbitrary<string>) =>
  dwellings.chain((dwelling) => form(dwelling).map((text) => ({ dwelling, text })));

function expectDoor(text: string, dwelling: Dwelling): ParsedAddress {
  const { value } = parseAddress(text);
  expect({
    text,
    building: value?.building,
    unit: value?.unit,
    room: value?.room,
    district: value?.district_code,
    precision: value?.precision,
  }).toEqual({
    text,
    building: dwelling.building,
    unit: String(dwelling.unit),
    room: String(dwelling.room),
    district: dwelling.districtCode,
    precision: 'room',
  });
  return value as ParsedAddress;
}

describe('surface forms', () => {
  test('road, number, building, unit, room', () => {
    fc.assert(
      fc.property(withForm(roadForm), ({ dwelling, text }) => {
        expect(expectDoor(text, dwelling)).toMatchObject({ road: dwelling.road, road_number: String(dwelling.number), compound: null });
      }),
      { numRuns: 1000 },
    );
  });

  test('compound, building, unit, room', () => {
    fc.assert(
      fc.property(withForm(compoundForm), ({ dwelling, text }) => {
        expect(expectDoor(text, dwelling)).toMatchObject({ road: null, road_number: null, compound: compoundMatch(dwelling.compound) });
      }),
      { numRuns: 1000 },
    );
  });

  test('both in one text', () => {
    fc.assert(
      fc.property(withForm(fullForm), ({ dwelling, text }) => {
        expect(expectDoor(text, dwelling)).toMatchObject({
          road: dwelling.road,
          road_number: String(dwelling.number),
          compound: compoundMatch(dwelling.compound),
        });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('samples', () => {
  const parts = (text: string): Partial<ParsedAddress> => {
    const { value } = parseAddress(text);
    return Object.fromEntries(Object.entries(value ?? {}).filter(([field, found]) => found !== null && field !== 'text'));
  };

  test.each<[string, Partial<ParsedAddress>]>([
    ['西湖区系马桩街三百五十七号附1号', { district_code: '360103', road: '系马桩街', road_number: '357附1', precision: 'number' }],
    ['系马桩街12号甲', { road: '系马桩街', road_number: '12甲', precision: 'number' }],
    ['八一大道12-1号', { road: '八一大道', road_number: '12-1', precision: 'number' }],
    ['八一大道357号院3栋廿三室', { road: '八一大道', road_number: '357', building: '3', room: '23', precision: 'room' }],
    ['丰和北大道299弄3号501室', { road: '丰和北大道', road_number: '299', building: '3', room: '501', precision: 'room' }],
    ['创新1路18号', { road: '创新一路', road_number: '18', precision: 'number' }],
    ['世纪花园3-501', { compound: '世纪花园', building: '3', room: '501', precision: 'room' }],
    ['世纪花园二期廿三栋501', { compound: '世纪花园2期', building: '23', room: '501', precision: 'room' }],
    ['世纪花园小区3栋', { compound: '世纪花园', building: '3', precision: 'building' }],
    [
      '三眼井12号万科花园3栋501',
      { road: '三眼井', road_number: '12', compound: '万科花园', building: '3', room: '501', precision: 'room' },
    ],
    ['三眼井401号302室', { road: '三眼井', road_number: '401', room: '302', precision: 'room' }],
    ['八一大道47洪都家园A座', { road: '八一大道', road_number: '47', compound: '洪都家园', building: 'A', precision: 'building' }],
    ['恒大绿洲', { compound: '恒大绿洲', precision: 'compound' }],
    ['上海路小区12栋501', { compound: '上海路小区', building: '12', room: '501', precision: 'room' }],
    ['八一大道357号对面', { road: '八一大道', landmark: '八一大道357号', precision: 'road' }],
    ['万达广场对面', { landmark: '万达广场', compound: '万达广场', precision: 'landmark' }],
    ['万达广场对面肯德基', { landmark: '万达广场', compound: '万达广场', precision: 'landmark' }],
    ['朝阳中路世纪花园北门', { road: '朝阳中路', landmark: '朝阳中路世纪花园', compound: '世纪花园', precision: 'road' }],
    ['世纪花园公交站', { landmark: '世纪花园公交站', compound: '世纪花园', precision: 'landmark' }],
    ['世纪花园3栋楼下', { landmark: '世纪花园3栋', compound: '世纪花园', precision: 'landmark' }],
    ['世纪花园二期五栋一单元一八零二', { compound: '世纪花园2期', building: '5', unit: '1', room: '1802', precision: 'room' }],
    ['贤士花园四十三栋二单元四零三', { compound: '贤士花园', building: '43', unit: '2', room: '403', precision: 'room' }],
    ['下罗社区枫林大道2号', { road: '枫林大道', road_number: '2', precision: 'number' }],
    [
      '安义县鼎湖镇榜溪村黄家12号',
      { district_code: '360123', street_code: '360123103', compound: '榜溪村黄家', road_number: '12', precision: 'number' },
    ],
    [
      '望城镇璜溪垦殖场12号',
      { district_code: '360112', street_code: '360112101', compound: '璜溪垦殖场', road_number: '12', precision: 'number' },
    ],
    ['站前路二十五弄三号二〇一室', { road: '站前路二十五弄', road_number: '3', room: '201', precision: 'room' }],
    ['洪城路8号院2号楼3门5号', { road: '洪城路', road_number: '8', building: '2', unit: '3', room: '5', precision: 'room' }],
    ['朝阳中路12#3#楼2单元501室', { road: '朝阳中路', road_number: '12', building: '3', unit: '2', room: '501', precision: 'room' }],
    ['恒茂国际华城16栋B座1203', { compound: '恒茂国际华城', building: '16', unit: 'B', room: '1203', precision: 'room' }],
    ['八一大道与北京西路交叉口', { road: '八一大道', landmark: '八一大道与北京西路交叉口', precision: 'road' }],
    ['北京西路八一大道路口', { road: '北京西路', landmark: '八一大道与北京西路交叉口', precision: 'road' }],
    ['南昌市第一医院', { landmark: '第一医院', precision: 'landmark' }],
    ['东湖区', { district_code: '360102', precision: 'district' }],
    ['江西省南昌市', { precision: 'city' }],
    ['3栋501室', { building: '3', room: '501', precision: 'none' }],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  test.each([
    ['湾里区罗亭镇', '360112', '湾里'],
    ['新建县长堎镇建设路98号', '360112', '新建县'],
    ['郊区湖坊镇', '360111', '郊区'],
    ['红谷滩新区红谷中大道998号', '360113', '红谷滩新区'],
    ['昌北经济开发区丁香路6号', null, '经开区'],
    ['高新区火炬大街201号', null, '高新区'],
    ['经开区双港东大街808号', null, '经开区'],
    ['湾里管理局招贤镇', '360112', '湾里'],
  ])('%s lies in %s today, zone %s', (text, district, zone) => {
    expect(parseAddress(text).value).toMatchObject({ district_code: district, zone });
  });

  test('南昌县 cut to 南昌', () => {
    expect(parts('南昌市南昌莲塘镇向阳路12号')).toMatchObject({
      district_code: '360121',
      street_code: '360121100',
      road: '向阳路',
      road_number: '12',
    });
    expect(parts('江西省南昌市南昌澄湖北大道288号')).toMatchObject({ district_code: '360121', road: '澄湖北大道' });
  });

  test('a district without 区 is read only where nothing else can be meant', () => {
    expect(parts('青山湖上海路78号')).toMatchObject({ district_code: '360111', road: '上海路' });
    expect(parts('青山湖南大道88号')).toEqual({ road: '青山湖南大道', road_number: '88', precision: 'number' });
    expect(parts('东湖花园3栋')).toMatchObject({ compound: '东湖花园' });
  });

  test('前进村 exists five times: a code only where district or street tell which', () => {
    expect(parts('前进村12号')).toEqual({ compound: '前进村', road_number: '12', precision: 'number' });
    expect(parts('新建区前进村12号')).not.toHaveProperty('community_code');
    expect(parts('安义县前进村12号')).toMatchObject({ community_code: '360123100206', street_code: '360123100' });
  });

  test('a village without 村 is read where its district is named', () => {
    expect(parts('新建区松湖镇仙亭251号')).toMatchObject({
      district_code: '360112',
      community_code: expect.stringMatching(/^360112/),
      compound: '仙亭村',
      road_number: '251',
      precision: 'number',
    });
    expect(parts('仙亭251号')).not.toHaveProperty('community_code');
  });

  test('an address in another city names no place of this one', () => {
    expect(parts('浙江省杭州市西湖区文三路12号3栋501室')).toEqual({ precision: 'none' });
    expect(parts('九江市浔阳区庐山路5号')).toEqual({ precision: 'none' });
  });

  test('hints fill what the text leaves out and overrule nothing', () => {
    const hints = { areaCode: '360113005', building: '3栋', unit: '02', room: '0501' };
    expect(parseAddress('世纪花园', undefined, hints).value).toMatchObject({
      district_code: '360113',
      street_code: '360113005',
      building: '3',
      unit: '2',
      room: '501',
      precision: 'room',
    });
    expect(parseAddress('西湖区世纪花园8栋', undefined, hints).value).toMatchObject({
      district_code: '360103',
      street_code: null,
      building: '8',
    });
    expect(parseAddress('', undefined, { areaCode: '360105' }).value).toMatchObject({ district_code: '360112', precision: 'district' });
  });

  test.each([null, undefined, '', ' ', '无', '不详'])('%p is absent', (text) => {
    expect(parseAddress(text)).toEqual({ value: null, verdict: 'absent' });
  });
});

describe('properties', () => {
  const anyText = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({
      unit: fc.constantFrom(...'江西省南昌市东湖区八一大道路街巷弄号栋幢单元室0123456789一二十百附甲-#A（）与交叉口对面花园小区村组期 、'),
      maxLength: 40,
    }),
  );

  test('never throws, and its tokens are normal', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { value } = parseAddress(text);
        for (const token of [value?.building, value?.unit, value?.room])
          if (typeof token === 'string') expect(token).not.toMatch(/^0\d|[\s栋幢室]/);
      }),
      { numRuns: 2000 },
    );
  });

  test('parsing is quick on hostile text', () => {
    const started = performance.now();
    for (const piece of ['路', '号', '与', '道', '一', '-', '附1', '社区', '12号', '(', '路与']) parseAddress(piece.repeat(5000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
