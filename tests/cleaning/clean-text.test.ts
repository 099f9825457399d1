/** Free text, keys, sexes and simplified characters. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanKey } from '../../cleaning/clean-key.ts';
import { cleanSex } from '../../cleaning/clean-sex.ts';
import { cleanText } from '../../cleaning/clean-text.ts';
import { toSimplified } from '../../cleaning/simplify.ts';

describe('text', () => {
  test.each([
    ['a\u0000b', 'ab', 'control_characters'],
    ['a\ud800b', 'a\uFFFDb', 'broken_characters'],
    ['数\uFFFD据', '数\uFFFD据', 'broken_characters'],
    ['a\r\nb', 'a\nb', 'form'],
    [' a ', 'a', 'form'],
    ['\u202Eabc', 'abc', 'control_characters'],
    ['e\u0301', 'é', 'form'],
    ['一二三四五六', '一二三四…', 'truncated'],
  ])('%p → %p (%p)', (given, value, reason) => {
    expect(cleanText(given, { maximum: 5 })).toEqual({ value, verdict: 'repaired', reason });
  });

  test('longer texts can be refused, code points are counted', () => {
    expect(cleanText('abcdef', { maximum: 5, whenLonger: 'reject' })).toEqual({ value: null, verdict: 'rejected', reason: 'too_long' });
    expect(cleanText('𠮷'.repeat(5), { maximum: 5 }).verdict).toBe('valid');
    expect(cleanText('\u0000 ').verdict).toBe('absent');
  });

  test('what is kept can be stored as UTF-8, is no longer than allowed, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 30 }), (text, maximum) => {
        const { value } = cleanText(text, { maximum });
        if (value === null) return;
        expect(Buffer.from(value, 'utf8').toString('utf8')).toBe(value);
        expect(value.includes('\u0000')).toBe(false);
        expect([...value].length).toBeLessThanOrEqual(maximum);
        expect(cleanText(value, { maximum }).value).toBe(value);
      }),
    );
  });
});

describe('key', () => {
  test.each([
    [' jq123 ', 'JQ123'],
    ['ＪＱ１２３', 'JQ123'],
    ['JQ123\u0000', 'JQ123'],
    ['', null],
    ['  ', null],
    [null, null],
    [12, '12'],
  ])('%p → %p', (given, key) => {
    expect(cleanKey(given)).toBe(key);
  });

  test('cleaning twice is cleaning once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanKey(cleanKey(text))).toBe(cleanKey(text));
      }),
    );
  });
});

describe('sex', () => {
  test.each<[string | number | null, string | null, string]>([
    ['1', 'MALE', 'valid'],
    ['2', 'FEMALE', 'valid'],
    ['male', 'MALE', 'valid'],
    ['female', 'FEMALE', 'valid'],
    ['男', 'MALE', 'repaired'],
    ['女 ', 'FEMALE', 'repaired'],
    [1, 'MALE', 'valid'],
    ['２', 'FEMALE', 'repaired'],
    ['0', null, 'absent'],
    ['9', null, 'absent'],
    ['unknown', null, 'absent'],
    ['other', null, 'absent'],
    [null, null, 'absent'],
    ['', null, 'absent'],
    ['7', null, 'rejected'],
  ])('%p → %p (%p)', (given, value, verdict) => {
    expect(cleanSex(given)).toMatchObject({ value, verdict });
  });
});

describe('simplified', () => {
  test('single characters, whatever stands beside them', () => {
    expect(toSimplified('張偉號區幢棟')).toBe('张伟号区幢栋');
    expect(toSimplified('乾')).toBe(toSimplified('乾'));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        expect(toSimplified(a + b)).toBe(toSimplified(a) + toSimplified(b));
        expect(toSimplified(toSimplified(a))).toBe(toSimplified(a));
      }),
    );
  });
});
