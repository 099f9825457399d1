/** What rows are made of on their way in: hashes that see content only, text that PostgreSQL can hold, values that fit their columns. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fitsColumn } from '../../store/ingest/check-value.ts';
import { cleanedLines } from '../../store/ingest/cleaned-lines.ts';
import { makeContentHash } from '../../store/ingest/content-hash.ts';
import { copyText, makeCopyWriter } from '../../store/ingest/copy-lines.ts';
import { findGuard } from '../../store/ingest/find-guard.ts';
import { storableText, storableValue } from '../../store/ingest/storable-text.ts';

describe('content hash', () => {
  const hash = makeContentHash({ name: 'fw', rules: 1, volatile: ['at'] });
  test('does not see the order of fields nor volatile ones', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue(), (raw, at) => {
        const turned = Object.fromEntries(Object.entries({ ...raw, at }).reverse());
        expect(hash(turned)).toBe(hash(Object.fromEntries(Object.entries(raw).filter(([key]) => key !== 'at'))));
      }),
    );
  });
  test('is the same as ever: another one would make every row of a standing hub a changed one', () => {
    const raw = { 姓名: '张"三\\', b: [1, -0, null, { y: 'é𠮷', x: [], w: {} }], a: 1.5e21, at: 'now', gone: undefined, day: new Date(0) };
    expect(hash(raw)).toBe('5c3407252035cbabf9c5844f325a76f1');
  });
  test('sees content, stream and rules', () => {
    expect(hash({ a: '1' })).not.toBe(hash({ a: 1 }));
    expect(hash({ a: { at: 1 } })).not.toBe(hash({ a: { at: 2 } }));
    expect(makeContentHash({ name: 'fw', rules: 2, volatile: [] })({ a: 1 })).not.toBe(hash({ a: 1 }));
    expect(makeContentHash({ name: 'wj', rules: 1, volatile: [] })({ a: 1 })).not.toBe(hash({ a: 1 }));
    expect(hash({ a: 1 })).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('storable text', () => {
  test('NUL and lone surrogates become readable, everything else stays', () => {
    expect(storableText('a\0b\ud800c𠮷')).toBe('a\\u0000b\\ud800c𠮷');
    expect(storableValue({ a: 1, b: ['x', { c: '\udfff' }] })).toEqual({ value: { a: 1, b: ['x', { c: '\\udfff' }] }, column: 'b' });
    expect(storableValue({ text: '\\u0000 spelt out' }).column).toBeUndefined();
  });
});

test('values of COPY stay within their column and line whatever is in them', () => {
  expect(copyText('a\tb\nc\\d\r')).toBe('a\\tb\\nc\\\\d\\r');
  expect(copyText('万达广场')).toBe('万达广场');
});

test('a COPY writer keeps every line, the short and the long', () => {
  const lines = ['a\n', `${'万'.repeat(100_000)}\n`, ...Array.from({ length: 20_000 }, (_, index) => `𠮷 ${index}\n`)];
  const writer = makeCopyWriter();
  for (const line of lines) writer.add(line);
  expect(Buffer.concat(writer.end().chunks).toString()).toBe(lines.join(''));
  expect(makeCopyWriter().end().chunks).toEqual([]);
});

test('values that would break a merge are seen before', () => {
  expect(fitsColumn('2023-02-29', 'date')).toBe(false);
  expect(fitsColumn('2024-02-29', 'date')).toBe(true);
  expect(fitsColumn('2024-13-01T00:00:00Z', 'timestamptz')).toBe(false);
  expect(fitsColumn('2024-12-01T10:00:00.123Z', 'timestamptz')).toBe(true);
  expect(fitsColumn(2 ** 31, 'int')).toBe(false);
  expect(fitsColumn(Number.POSITIVE_INFINITY, 'number')).toBe(false);
  expect(fitsColumn('x'.repeat(601), 'key')).toBe(false);
  expect(fitsColumn('2024-12-01T24:00:00.000Z', 'timestamptz')).toBe(true);
  expect(fitsColumn('2024-12-01T10:60:00.000Z', 'timestamptz')).toBe(false);
  expect(fitsColumn('2024-12-01T10:00:00.12xZ', 'timestamptz')).toBe(false);
  expect(fitsColumn('2024-02-30T10:00:00.000Z', 'timestamptz')).toBe(false);
  expect(fitsColumn('2024-12-01T10:00+0800', 'timestamptz')).toBe(true);
  expect(fitsColumn('0000-01-01', 'date')).toBe(false);
  const handler = { kind: 'handler', part: '', code: 'a', name: '\ud800', department: null, phone: null } as const;
  expect(cleanedLines(1, 1, [handler])).toEqual({ reason: 'unstorable_text', column: 'handler' });
  expect(
    cleanedLines(1, 1, [
      { ...handler, name: 'n' },
      { ...handler, name: 'm' },
    ]),
  ).toEqual({ reason: 'clean_duplicate_part', column: 'handler.part' });
});

test('canonical rows are arrays within COPY, escaped for both', () => {
  const person = {
    kind: 'consent',
    part: 'a\tb',
    person_ref: 'q"b\\s\tt',
    active: true,
    permits: false,
    denies: true,
    purposes: ['x"y', 'a\\b', ''],
    department_kinds: [],
    since: null,
    until: '2024-12-01T10:00:00.123Z',
  } as const;
  const line = cleanedLines(7, 9, [person]);
  const open = String.raw`{"q\\"b\\\\s\tt","true","false","{\\"x\\\\\\"y\\",\\"a\\\\\\\\b\\",\\"\\"}","{}",NULL,"2024-12-01T10:00:00.123Z","true"}`;
  expect(line).toBe(`7\tconsent\t9\ta\\tb\t${open}\t\\N\n`);
  expect(cleanedLines(1, 1, [{ ...person, person_ref: null as never }])).toEqual({
    reason: 'clean_bad_value',
    column: 'consent.person_ref',
  });
});

test('guards stop what is out of line and nothing else', () => {
  const fine = {
    stream: 's',
    standing: 1_000,
    seen: 1_000,
    matched: 1_000,
    deleted: 0,
    missing: 0,
    read: 1_000,
    rejected: 0,
    cleaned: 10_000,
    unknownCodes: 50,
  };
  expect(findGuard(fine)).toBeNull();
  expect(findGuard({ ...fine, seen: 899, matched: 899, missing: 101 })?.rule).toBe('snapshot_shrunk');
  expect(findGuard({ ...fine, matched: 799, missing: 201 })?.rule).toBe('key_overlap');
  expect(findGuard({ ...fine, standing: 10_000, seen: 10_000, matched: 9_400, missing: 501 })?.rule).toBe('too_many_deletes');
  expect(findGuard({ ...fine, standing: 100_000, seen: 100_000, matched: 98_001, missing: 1_999 })).toBeNull();
  expect(findGuard({ ...fine, standing: 0, seen: 0 })).toBeNull();
  expect(findGuard({ ...fine, rejected: 201 })?.rule).toBe('too_many_rejects');
  expect(findGuard({ ...fine, read: 100, rejected: 100 })).toBeNull();
  expect(findGuard({ ...fine, unknownCodes: 51 })).toMatchObject({ rule: 'unknown_codes', facts: { cleaned: 10_000, unknownCodes: 51 } });
  expect(findGuard({ ...fine, cleaned: 20, unknownCodes: 20 })).toBeNull();
});
