/** What FHIR's dateTime may leave out: time of day, day, month. */
import { expect, test } from '@jest/globals';
import { dayOf, periodOf } from '../../connectors/health/fhir-values.ts';
import { makeVerdictBook } from '../../connectors/verdict-book.ts';

test.each([
  ['2026-03', '2026-02-28T16:00:00.000Z', '2026-03-31T16:00:00.000Z'],
  ['2026-12', '2026-11-30T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
  ['2024-02', '2024-01-31T16:00:00.000Z', '2024-02-29T16:00:00.000Z'],
  ['2026', '2025-12-31T16:00:00.000Z', '2026-12-31T16:00:00.000Z'],
  ['2026-02-28', '2026-02-27T16:00:00.000Z', '2026-02-28T16:00:00.000Z'],
  ['2026-03-01T09:30:00+08:00', '2026-03-01T01:30:00.000Z', '2026-03-01T01:30:00.000Z'],
])('a period from %s and one until then', (given, start, end) => {
  const book = makeVerdictBook();
  expect(periodOf({ start: given, end: given }, book)).toEqual({ start, end });
  expect(book.verdicts).toEqual({});
});

test.each(['2026-13', '2026-02-30', '03-2026', 'spring 2026'])('%s is no dateTime', (given) => {
  const book = makeVerdictBook();
  expect(periodOf({ start: given, end: given }, book)).toEqual({ start: null, end: null });
  expect(Object.keys(book.verdicts)).toEqual(['period.start', 'period.end']);
});

test.each([
  ['2026-02-05', '2026-02-05', 'valid'],
  ['2026-02-04T20:00:00Z', '2026-02-05', 'valid'],
  ['2026-02-05T20:00:00+08:00', '2026-02-05', 'valid'],
  ['2026-02', null, 'rejected'],
])('a visit at %s', (given, value, verdict) => {
  expect(dayOf(given, '2026-01-01')).toMatchObject({ value, verdict });
});
