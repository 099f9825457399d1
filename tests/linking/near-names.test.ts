/** Misspelt and shortened names: one clear meaning or none. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { makeNearNames } from '../../linking/near-names.ts';

const [east, west] = ['360102', '360103'];
const here = '360103001001';
const names = makeNearNames([
  { id: 'a', name: '世纪花园', district: west },
  { id: 'b', name: '恒茂梦时代', district: west, community: here },
  { id: 'c', name: '翠湖名居', district: west, community: here },
  { id: 'd', name: '阳光家园1期', district: west },
  { id: 'e', name: '阳光家园2期', district: west },
  { id: 'f', name: '丽景苑', district: east },
  { id: 'g', name: '丽景苑', district: west },
  { id: 'h', name: '洪城路', district: west },
  { id: 'i', name: '龙贤巷', district: west },
  { id: 'j', name: '沿江北大道', district: west },
  { id: 'k', name: '正荣御景', district: west },
]);
const find = (name: string, district: string | null = west, community: string | null = null) =>
  names.find(name, district, community)?.id ?? null;

describe('near names', () => {
  test.each<[string, string | null]>([
    ['世纪花圆', 'a'], // a wrong character
    ['世花纪园', 'a'], // two characters exchanged
    ['世纪花园园', 'a'], // a doubled character
    ['世纪', 'a'], // the suffix left out
    ['世纪花苑', 'a'], // another suffix
    ['红城路', 'h'], // one character of the same sound
    ['宏程路', 'h'], // two characters of the same sound
    ['龙贤', 'i'], // a road without its ending
    ['龙贤路', 'i'], // a road with another ending
    ['江信正荣御景', 'k'], // something before the name
    ['正荣御景物业', 'k'], // something behind the name
    ['沿江南大道', null], // a telling character
    ['阳光家园3期', null], // a phase that is not there
    ['阳光家苑', null], // as near to two
    ['丽景园', 'g'], // the one in the district
    ['恒茂', null], // a nickname that nothing bears out
  ])('%s is %s', (name, id) => {
    expect(find(name)).toBe(id);
  });

  test('without a district two of one name are two', () => {
    expect(find('丽景园', null)).toBeNull();
  });

  test('where coordinates tell the community a nickname of the only such compound there is enough', () => {
    expect(names.find('恒茂', west, here)).toEqual({ id: 'b', here: true });
    expect(names.find('莲达翠湖', west, here)).toEqual({ id: 'c', here: true });
    expect(names.find('阳光新城', west, here)).toBeNull();
  });

  test('the order of the known names decides nothing', () => {
    const known = ['世纪花园', '世纪家园', '阳光家园', '阳光花苑', '洪城路', '红城路', '翠湖名居', '翠湖天地'].map((name, index) => ({
      id: String(index),
      name,
      district: index % 2 === 0 ? west : east,
      community: here,
    }));
    const asked = fc.constantFrom('世纪花圆', '世纪', '阳光', '阳光家圆', '宏城路', '翠湖', '莲达翠湖', '阳光家园东区');
    fc.assert(
      fc.property(fc.shuffledSubarray(known, { minLength: known.length }), asked, (shuffled, name) => {
        expect(makeNearNames(shuffled).find(name, west, here)).toEqual(makeNearNames(known).find(name, west, here));
      }),
      { numRuns: 200 },
    );
  });
});
