/** The dirt comes at its shares, and what is not dirty is right: checksums, codes, coordinates. */
import { describe, expect, test } from '@jest/globals';
import { citizenIdCheck, makeCitizenId } from '../../sandbox/city/citizen-id.ts';
import { creditCodeCheck, makeCreditCode } from '../../sandbox/city/credit-code.ts';
import { makeChineseName } from '../../sandbox/city/names.ts';
import { makeRandom } from '../../sandbox/city/random.ts';
import { cutCell, ringOfCell } from '../../sandbox/city/tessellation.ts';
import { chineseNumber } from '../../sandbox/dirt/address.ts';
import { dirtyCitizenId } from '../../sandbox/dirt/citizen-id.ts';
import { dirtyCoordinates } from '../../sandbox/dirt/coordinates.ts';
import { dirtyDate, excelSerial } from '../../sandbox/dirt/date.ts';
import { dirtyName } from '../../sandbox/dirt/name.ts';
import { dirtyPhone } from '../../sandbox/dirt/phone.ts';

const many = 20_000;

/** Share of many draws for which the test holds. */
function shareOf(draw: () => boolean): number {
  let count = 0;
  for (let at = 0; at < many; at++) if (draw()) count++;
  return count / many;
}

function expectShare(share: number, wanted: number): void {
  expect(share).toBeGreaterThan(wanted * 0.7);
  expect(share).toBeLessThan(wanted * 1.3);
}

describe('numbers with a check character', () => {
  test('citizen ids of the standard', () => {
    for (const number of ['11010519491231002X', '440524188001010014', '360105197503030027'])
      expect(citizenIdCheck(number.slice(0, 17))).toBe(number[17]);
    expect(makeCitizenId('360102', '1980-01-01', 1, 0)).toBe('360102198001010013');
    expect(Number(makeCitizenId('360122', '1999-09-09', 2, 7)[16]) % 2).toBe(0);
  });

  test('credit codes of the standard', () => {
    for (const code of ['91110000600037341L', '91350100M000100Y43']) expect(creditCodeCheck(code.slice(0, 17))).toBe(code[17]);
    const made = makeCreditCode(makeRandom('test'));
    expect(made).toMatch(/^[0-9A-HJ-NPQRTUWXY]{18}$/);
    expect(creditCodeCheck(made.slice(0, 17))).toBe(made[17]);
  });
});

describe('shares of dirt', () => {
  const random = makeRandom('dirt');
  const number = '360102198001010013';

  test('citizen ids', () => {
    expectShare(
      shareOf(() => dirtyCitizenId(random, number, { missing: 0.2 }) === null),
      0.2,
    );
    expectShare(
      shareOf(() => dirtyCitizenId(random, number, { missing: 0 })?.length === 15),
      0.02,
    );
    expectShare(
      shareOf(() => dirtyCitizenId(random, number, { missing: 0 })?.includes('*') ?? false),
      0.01,
    );
    const broken = shareOf(() => {
      const text = dirtyCitizenId(random, number, { missing: 0 }) ?? '';
      return /^\d{17}[\dX]$/.test(text) && citizenIdCheck(text.slice(0, 17)) !== text[17];
    });
    expectShare(broken, 0.02);
  });

  test('names', () => {
    const name = makeChineseName(makeRandom('a'), '张', 2, 1980);
    const write = (titled = 0): string | null => dirtyName(random, name, 2, { titled });
    expectShare(
      shareOf(() => /[\s\u3000\u00a0]/.test(write() ?? '')),
      0.03,
    );
    expectShare(
      shareOf(() => /女士|小姐|阿姨/.test(write(0.2) ?? '')),
      0.2,
    );
    const minority = { surname: '买买提', given: '依明', full: '买买提·依明' };
    expectShare(
      shareOf(() => !(dirtyName(random, minority, 1) ?? '·').includes('·')),
      0.45,
    );
  });

  test('phones, dates, coordinates', () => {
    expectShare(
      shareOf(() => dirtyPhone(random, '13912345678', { missing: 0, office: '079186001234' })?.includes('86001234') ?? false),
      0.01,
    );
    expectShare(
      shareOf(() => dirtyPhone(random, '13912345678', { missing: 0, second: '13800001111' })?.includes('13800001111') ?? false),
      0.02,
    );
    expectShare(
      shareOf(() => dirtyDate(random, '2024-01-31') === '20240131'),
      0.094,
    );
    expect(excelSerial('2024-01-31')).toBe(45_322);
    expectShare(
      shareOf(() => dirtyCoordinates(random, [115.9, 28.7], 'GCJ02')?.[0] === 0),
      0.008,
    );
    expectShare(
      shareOf(() => (dirtyCoordinates(random, [115.9, 28.7], 'BD09')?.[1] ?? 0) > 100),
      0.004,
    );
  });

  test('datums are off by what they are off by', () => {
    const metres = (datum: 'GCJ02' | 'BD09'): number => {
      const [x, y] = dirtyCoordinates(makeRandom('clean'), [115.9, 28.7], datum, { missing: 0, noise: 0 }) ?? [0, 0];
      return Math.hypot((x - 115.9) * 97_600, (y - 28.7) * 111_000);
    };
    expect(Math.round(metres('GCJ02') / 50)).toBe(12);
    expect(Math.round(metres('BD09') / 50)).toBe(23);
  });
});

test('Chinese numerals', () => {
  expect([3, 10, 12, 23, 105, 357].map(chineseNumber)).toEqual(['三', '十', '十二', '二十三', '一百零五', '三百五十七']);
});

test('cells cover what was cut, rings are closed', () => {
  const cell = { west: 115, south: 28, east: 116, north: 29 };
  const parts = cutCell(cell, [1, 2, 3, 4]);
  expect(parts.reduce((sum, part) => sum + (part.east - part.west) * (part.north - part.south), 0)).toBeCloseTo(1, 9);
  const ring = ringOfCell({ west: 115.9, south: 28.6, east: 115.91, north: 28.61 });
  expect(ring[0]).toEqual(ring.at(-1));
  expect(ring.length).toBeGreaterThan(8);
});
