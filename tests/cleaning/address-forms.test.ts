/** Forms of one address that have to come to the same elements. */
import { describe, expect, test } from '@jest/globals';
import { parseAddress } from '../../cleaning/address/parse-address.ts';
import type { ParsedAddress } from '../../cleaning/address/parse-address.ts';

const parts = (text: string): Partial<ParsedAddress> => {
  const { value } = parseAddress(text);
  return Object.fromEntries(Object.entries(value ?? {}).filter(([field, found]) => found !== null && field !== 'text'));
};

describe('a dwelling of a compound', () => {
  const dwelling = { district_code: '360103', compound: '新力半岛', building: '3', unit: '2', room: '502', precision: 'room' };
  test.each([
    '西湖区新力半岛3栋2单元502室',
    '江西省南昌市市辖区西湖区新力半岛3栋2单元502室',
    '330009 江西省南昌市西湖区新力半岛3栋2单元502室',
    '330009江西省南昌市西湖区新力半岛3栋2单元502室',
    '江西省-南昌市-西湖区-新力半岛3栋2单元502室',
    '西湖区新力半岛3#2-502',
    '西湖区新力半岛3#-2-502',
    '西湖区新力半岛3#楼2单元502',
    '西湖区新力半岛（洪城路345号）3栋2单元502室',
    '西湖区新力半岛3栋2单元5楼02室',
    '西湖区新力半岛3栋2单元5层502室',
    '西湖新力半岛3栋2单元502室',
  ])('%s', (text) => {
    expect(parts(text)).toEqual(dwelling);
  });
});

describe('a house in a village', () => {
  const house = {
    district_code: '360121',
    street_code: '360121101',
    community_code: '360121101211',
    compound: '上胡坊',
    road_number: '24',
    precision: 'number',
  };
  test.each([
    '南昌县向塘镇剑霞村上胡坊24号',
    '南昌县剑霞村上胡坊24号',
    '南昌县向塘镇剑霞村上胡坊自然村24号',
    '南昌县向塘镇剑霞村上胡坊村民小组24号',
    '南昌县向塘镇剑霞村委会上胡坊24号',
    '南昌县向塘镇剑霞村民委员会上胡坊二十四号',
    '南昌县向塘镇剑霞村上胡坊24号（自建房）',
  ])('%s', (text) => {
    expect(parts(text)).toEqual(house);
  });
});

test.each<[string, Partial<ParsedAddress>]>([
  ['西湖区洪都一村五#', { district_code: '360103', compound: '洪都一村', building: '5', precision: 'building' }],
  ['东湖锦绣半岛2栋', { district_code: '360102', compound: '锦绣半岛', building: '2', precision: 'building' }],
  ['东湖花园2栋', { compound: '东湖花园', building: '2', precision: 'building' }],
  ['青山湖大道12号', { road: '青山湖大道', road_number: '12', precision: 'number' }],
  [
    '青山湖站东街道北京东路123号',
    { district_code: '360111', street_code: '360111005', road: '北京东路', road_number: '123', precision: 'number' },
  ],
  ['新建区梦里水乡大厦2栋门口', { district_code: '360112', compound: '梦里水乡大厦', building: '2', precision: 'building' }],
  ['进贤梦里水乡新村4#', { district_code: '360124', compound: '梦里水乡新村', building: '4', precision: 'building' }],
  ['西湖区莱茵嘉园地下车库', { district_code: '360103', compound: '莱茵嘉园', precision: 'compound' }],
  ['西湖区新力半岛3栋门口', { district_code: '360103', compound: '新力半岛', building: '3', precision: 'building' }],
  ['洪城路345号新力半岛西门', { road: '洪城路', road_number: '345', compound: '新力半岛', precision: 'number' }],
  ['西湖区锦绣家园5楼02室', { district_code: '360103', compound: '锦绣家园', building: '5', room: '2', precision: 'room' }],
  ['江西省彭泽县龙城镇渊明路10号', { precision: 'none' }],
  ['江西省进贤县民和镇岚湖路10号', parts('进贤县民和镇岚湖路10号')],
])('%s', (text, elements) => {
  expect(parts(text)).toEqual(elements);
});
