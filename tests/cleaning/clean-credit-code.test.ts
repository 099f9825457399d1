/** Unified social credit codes: samples, check character, no repair by guessing. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanCreditCode, creditCodeCheck } from '../../cleaning/clean-credit-code.ts';

const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const character = fc.constantFrom(...alphabet);
const code = fc
  .tuple(character, character, fc.stringMatching(/^3601\d{2}$/), fc.array(character, { minLength: 9, maxLength: 9 }))
  .map(([a, b, place, rest]) => {
    const first17 = a + b + place + rest.join('');
    return first17 + creditCodeCheck(first17);
  });

describe('credit code', () => {
  test.each(['91110000600037341L', '91350100M000100Y43'])('%s is valid', (sample) => {
    expect(cleanCreditCode(sample)).toEqual({ value: sample, verdict: 'valid' });
  });

  test.each([
    ['91110000600037341I', 'shape'],
    ['91110000600037341M', 'checksum'],
    ['9.1110E+17', 'excel_float'],
    ['36010219800101', 'shape'],
  ])('%s: %s', (given, reason) => {
    expect(cleanCreditCode(given)).toMatchObject({ value: null, verdict: 'rejected', reason });
  });

  test('any form of a code is that code', () => {
    fc.assert(
      fc.property(code, fc.nat(17), (right, gap) => {
        expect(cleanCreditCode(` ${right.slice(0, gap).toLowerCase()} ${right.slice(gap)}`)).toEqual({
          value: right,
          verdict: 'repaired',
          reason: 'form',
        });
      }),
    );
  });

  test('one wrong character is never accepted', () => {
    fc.assert(
      fc.property(code, fc.nat(16), character, (right, place, other) => {
        fc.pre(right[place] !== other);
        expect(cleanCreditCode(right.slice(0, place) + other + right.slice(place + 1)).value).toBeNull();
      }),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(['valid', 'repaired', 'rejected', 'absent']).toContain(cleanCreditCode(text).verdict);
      }),
    );
  });
});
