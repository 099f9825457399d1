/** Phones: every form of a number is that number, and nobody's numbers are nobody's. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanPhones } from '../../cleaning/clean-phones.ts';

const digits = (length: number) =>
  fc.array(fc.integer({ min: 0, max: 9 }), { minLength: length, maxLength: length }).map((list) => list.join(''));
const notFiller = (number: string) => !/0{8}$|(\d)\1{7}$|13800138000/.test(number);
const mobile = fc
  .tuple(fc.constantFrom('139', '138', '150', '151', '166', '177', '189', '198', '147'), digits(8))
  .map((parts) => parts.join(''))
  .filter(notFiller);
const landline = fc
  .tuple(fc.integer({ min: 2, max: 8 }), digits(7))
  .map(([first, rest]) => `0791${first}${rest}`)
  .filter(notFiller);

describe('samples', () => {
  test.each([
    ['13907911234', ['13907911234']],
    ['+86 139-0791-1234', ['13907911234']],
    ['8613907911234', ['13907911234']],
    ['0086-13907911234', ['13907911234']],
    ['１３９０７９１１２３４', ['13907911234']],
    ['013907911234', ['13907911234']],
    ['13907911234.0', ['13907911234']],
    ['电话13907911234', ['13907911234']],
    ['0791-86781234', ['079186781234']],
    ['(0791)86781234', ['079186781234']],
    ['0791 8678 1234', ['079186781234']],
    ['+86079186781234', ['079186781234']],
    ['+8679186781234', ['079186781234']],
    ['86781234', ['079186781234']],
    ['0791-86781234转801', ['079186781234']],
    ['0791-86781234-801', ['079186781234']],
    ['0791-86781234 ext. 801', ['079186781234']],
    ['13907911234/0791-86781234', ['13907911234', '079186781234']],
    ['13907911234 13807911234', ['13907911234', '13807911234']],
    ['13907911234、13807911234', ['13907911234', '13807911234']],
    ['1390791123413807911234', ['13907911234', '13807911234']],
    ['13907911234或13907911234', ['13907911234']],
    ['010-62345678', ['01062345678']],
    ['+1 202 555 0143', ['+12025550143']],
    ['+852 2345 6789', ['+85223456789']],
    ['0044 20 7946 0958', ['+442079460958']],
  ])('%p', (given, phones) => {
    expect(cleanPhones(given).value?.phones).toEqual(phones);
  });

  test.each([
    ['110', 'service_number'],
    ['12345', 'service_number'],
    ['95588', 'service_number'],
    ['4008123456', 'service_number'],
    ['13800138000', 'service_number'],
    ['0791-12345', 'service_number'],
    ['11111111111', 'placeholder'],
    ['13000000000', 'placeholder'],
    ['139****1234', 'masked'],
    ['1.39079E+10', 'excel_float'],
    ['1390791123', 'shape'],
    ['12907911234', 'shape'],
  ])('%p is rejected: %p', (given, reason) => {
    expect(cleanPhones(given)).toMatchObject({ verdict: 'rejected', reason });
  });

  test('what is left out is told, and is no value', () => {
    expect(cleanPhones('13907911234/110')).toEqual({
      verdict: 'repaired',
      reason: 'part_dropped',
      value: { phones: ['13907911234'], dropped: ['service_number'] },
    });
  });

  test.each([null, '', '无', '/'])('%p is absent', (given) => {
    expect(cleanPhones(given).verdict).toBe('absent');
  });
});

describe('properties', () => {
  test('any writing of a mobile is that mobile', () => {
    const forms = [
      (n: string) => n,
      (n: string) => `+86${n}`,
      (n: string) => `86-${n}`,
      (n: string) => `${n.slice(0, 3)} ${n.slice(3, 7)} ${n.slice(7)}`,
      (n: string) => `${n.slice(0, 3)}-${n.slice(3, 7)}-${n.slice(7)}`,
      (n: string) => ` ${n} `,
      (n: string) => `手机：${n}`,
      (n: string) => `0${n}`,
    ];
    fc.assert(
      fc.property(mobile, fc.constantFrom(...forms), (number, form) => {
        expect(cleanPhones(form(number)).value?.phones).toEqual([number]);
      }),
    );
  });

  test('two numbers in one field are two numbers', () => {
    fc.assert(
      fc.property(
        mobile,
        fc.oneof(mobile, landline),
        fc.constantFrom('/', '、', ' ', ',', '；', ' / ', '或', '\n'),
        (first, second, between) => {
          fc.pre(first !== second);
          expect(cleanPhones(first + between + second).value?.phones).toEqual([first, second]);
        },
      ),
    );
  });

  test('an extension does not change a landline', () => {
    fc.assert(
      fc.property(landline, fc.constantFrom('转', '-', ' 分机', '#'), fc.integer({ min: 1, max: 9999 }), (number, word, extension) => {
        expect(cleanPhones(`${number.slice(0, 4)}-${number.slice(4)}${word}${extension}`).value?.phones).toEqual([number]);
      }),
    );
  });

  test('never throws; every phone has one of three forms', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.string({ unit: fc.constantFrom(...'0123456789+-/ 转、()*'), maxLength: 30 }),
        ),
        (text) => {
          for (const phone of cleanPhones(text).value?.phones ?? []) expect(phone).toMatch(/^(?:1\d{10}|0\d{9,11}|\+\d{5,15})$/);
        },
      ),
    );
  });
});
