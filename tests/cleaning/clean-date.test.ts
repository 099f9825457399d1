/** Dates and instants: the forms of the departments, the words for none, and no guess between two readings. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { cleanDate } from '../../cleaning/clean-date.ts';
import { cleanInstant } from '../../cleaning/clean-instant.ts';

const today = '2026-01-18';
const days = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2026-01-17'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
  .filter((date) => date !== '1970-01-01');

describe('dates', () => {
  test.each<[string | number | Date, string, string]>([
    ['20240131', '2024-01-31', 'form'],
    ['2024/1/31', '2024-01-31', 'form'],
    ['2024.1.31', '2024-01-31', 'form'],
    ['2024年1月31日', '2024-01-31', 'form'],
    [' 2024-01-31', '2024-01-31', 'form'],
    ['２０２４－０１－３１', '2024-01-31', 'form'],
    ['2024-01-31 00:00:00', '2024-01-31', 'form'],
    ['2024-01-31T20:00:00Z', '2024-02-01', 'form'],
    ['31/01/2024', '2024-01-31', 'form'],
    ['45322', '2024-01-31', 'excel_serial'],
    [45322, '2024-01-31', 'excel_serial'],
    [59, '1900-02-28', 'excel_serial'],
    [61, '1900-03-01', 'excel_serial'],
    ['2024-31-01', '2024-01-31', 'swapped'],
    ['20243101', '2024-01-31', 'swapped'],
  ])('%p → %p (%p)', (given, date, reason) => {
    expect(cleanDate(given, { today })).toEqual({ value: date, verdict: 'repaired', reason });
  });

  test.each<[string | number, string]>([
    ['2024-02-30', 'not_a_date'],
    ['2024-13-13', 'not_a_date'],
    [60, 'not_a_date'],
    ['01/02/2024', 'ambiguous'],
    ['2026-01-19', 'future'],
    ['1985', 'incomplete'],
    ['1985-03', 'incomplete'],
    ['198503', 'incomplete'],
    ['1799-01-01', 'too_early'],
    ['yesterday', 'shape'],
  ])('%p is rejected: %p', (given, reason) => {
    expect(cleanDate(given, { today })).toEqual({ value: null, verdict: 'rejected', reason });
  });

  test.each(['1900-01-01', '19000101', '1970-01-01', '9999-12-31', '99991231', '0000-00-00', '00000000', '', null, '无', 0, 1])(
    '%p is none',
    (given) => {
      expect(cleanDate(given, { today }).verdict).toBe('absent');
    },
  );

  test('what may lie ahead may', () => {
    expect(cleanDate('2030-01-01', { today, allowFuture: true })).toEqual({ value: '2030-01-01', verdict: 'valid' });
    expect(cleanDate(new Date('2024-01-31T00:00:00Z'), { today })).toEqual({ value: '2024-01-31', verdict: 'valid' });
  });

  test('every form of a day is that day', () => {
    const forms = [
      (d: string) => d,
      (d: string) => d.replaceAll('-', ''),
      (d: string) => d.replaceAll('-', '/'),
      (d: string) => d.replace(/-0?/g, '/'),
      (d: string) => `${d} 08:30:00`,
      (d: string) => `${d}T00:00:00+08:00`,
      (d: string) => d.replace(/(\d+)-(\d+)-(\d+)/, '$1年$2月$3日'),
      (d: string) => String((Date.parse(`${d}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000).padStart(5, 'x'),
    ];
    fc.assert(
      fc.property(days, fc.constantFrom(...forms), (day, form) => {
        fc.pre(!form(day).startsWith('x') && day > '1930-01-01');
        expect(cleanDate(form(day), { today }).value).toBe(day);
      }),
    );
  });

  test('never throws; a date is a day of the calendar', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 30 }),
          fc.string({ unit: fc.constantFrom(...'0123456789-/.: T年月日Z'), maxLength: 24 }),
        ),
        (text) => {
          const { value } = cleanDate(text, { today });
          if (value !== null) expect(new Date(`${value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(value);
        },
      ),
      { numRuns: 1000 },
    );
  });
});

describe('instants', () => {
  test.each([
    ['2024-01-31 08:00:00', '2024-01-31T00:00:00.000Z'],
    ['2024-01-31T08:00:00', '2024-01-31T00:00:00.000Z'],
    ['2024-01-31T08:00:00Z', '2024-01-31T08:00:00.000Z'],
    ['2024-01-31T08:00:00.123456+08:00', '2024-01-31T00:00:00.123Z'],
    ['2024-01-31T08:00:00+0800', '2024-01-31T00:00:00.000Z'],
    ['2024-01-31T08:00:00-05:30', '2024-01-31T13:30:00.000Z'],
    ['2024/1/31 8:05', '2024-01-31T00:05:00.000Z'],
    ['20240131080500', '2024-01-31T00:05:00.000Z'],
    ['2024年1月31日 8时5分', '2024-01-31T00:05:00.000Z'],
    ['2024-01-31 24:00:00', '2024-01-31T16:00:00.000Z'],
    ['2024-01-31', '2024-01-30T16:00:00.000Z'],
    ['45322.5', '2024-01-31T04:00:00.000Z'],
  ])('%p → %p', (given, instant) => {
    expect(cleanInstant(given).value).toBe(instant);
  });

  test.each([
    ['2024-02-30 08:00:00', 'not_a_date'],
    ['2024-01-31 25:00:00', 'not_a_date'],
    ['soon', 'shape'],
    ['2025-01-01T00:00:00Z', 'future'],
  ])('%p is rejected: %p', (given, reason) => {
    expect(cleanInstant(given, { notAfter: '2024-12-31T00:00:00Z' })).toEqual({ value: null, verdict: 'rejected', reason });
  });

  test.each(['9999-12-31 00:00:00', '1900-01-01 00:00:00', '1970-01-01 00:00:00', '0000-00-00 00:00:00', '', null])(
    '%p is none',
    (given) => {
      expect(cleanInstant(given).verdict).toBe('absent');
    },
  );

  test('Shanghai wall clock and back is the same instant', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1992-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        fc.constantFrom(' ', 'T'),
        (date, between) => {
          const wall = new Date(date.getTime() + 8 * 3_600_000).toISOString().slice(0, 23).replace('T', between);
          expect(cleanInstant(wall)).toEqual({ value: date.toISOString(), verdict: 'valid' });
          expect(cleanInstant(date.toISOString())).toEqual({ value: date.toISOString(), verdict: 'valid' });
        },
      ),
    );
  });

  test('never throws', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 40 }),
          fc.string({ unit: fc.constantFrom(...'0123456789-/.: T年月日时Z+'), maxLength: 30 }),
        ),
        (text) => {
          const { value } = cleanInstant(text);
          if (value !== null) expect(new Date(value).toISOString()).toBe(value);
        },
      ),
      { numRuns: 1000 },
    );
  });
});
