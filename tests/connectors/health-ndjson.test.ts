/** Lines, timestamps and pauses: what the web transports read from bytes and headers. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { idOfReference } from '../../connectors/transports/fhir/fhir-reference.ts';
import { readNdjson } from '../../connectors/transports/fhir/read-ndjson.ts';
import { retryAfterMilliseconds } from '../../connectors/transports/http/retry-after.ts';
import { sortableInstant } from '../../connectors/transports/rest/sortable-instant.ts';

async function* chunked(bytes: Buffer, sizes: readonly number[]): AsyncGenerator<Buffer> {
  for (let from = 0, turn = 0; from < bytes.length; turn += 1) {
    const size = sizes[turn % sizes.length] ?? 1;
    yield bytes.subarray(from, from + size);
    from += size;
  }
}

async function linesOf(text: string, sizes: readonly number[], max = 1_000): Promise<(string | null)[]> {
  const lines: (string | null)[] = [];
  for await (const line of readNdjson(chunked(Buffer.from(text), sizes), max)) {
    expect(line.number).toBe(lines.length + 1);
    lines.push(line.text);
  }
  return lines;
}

describe('lines', () => {
  test('are the same whatever the chunks, multi-byte characters included', async () => {
    const line = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }).map((text) => JSON.stringify(`x${text}`));
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { maxLength: 20 }),
        fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
        async (lines, sizes) => {
          expect(await linesOf(lines.join('\n'), sizes)).toEqual(lines);
          expect(await linesOf(`\uFEFF${lines.map((text) => `${text}\r\n\n`).join('')}`, sizes)).toEqual(lines);
        },
      ),
      { numRuns: 100 },
    );
  });

  test('that are too long are passed over, and the next one is read', async () => {
    expect(await linesOf(`a\n${'b'.repeat(50)}\nc`, [3], 10)).toEqual(['a', null, 'c']);
    expect(await linesOf(`${'b'.repeat(50)}`, [50], 10)).toEqual([null]);
  });
});

test('Retry-After is read as seconds or by the source’s own clock, and bounded', () => {
  expect(retryAfterMilliseconds('7', null, 60_000)).toBe(7_000);
  expect(retryAfterMilliseconds('7000', null, 60_000)).toBe(60_000);
  expect(retryAfterMilliseconds('Sun, 18 Jan 2026 02:40:00 GMT', 'Sun, 18 Jan 2026 02:39:30 GMT', 60_000)).toBe(30_000);
  expect(retryAfterMilliseconds('Sun, 18 Jan 2026 02:40:00 GMT', 'Sun, 18 Jan 2026 03:00:00 GMT', 60_000)).toBe(0);
  expect(retryAfterMilliseconds('soon', null, 60_000)).toBeNull();
  expect(retryAfterMilliseconds(null, null, 60_000)).toBeNull();
});

test('timestamps sort as text whatever their zone and precision', () => {
  const earlier = sortableInstant('2026-01-18T08:00:00.1234+08:00');
  const later = sortableInstant('2026-01-18T00:00:00.1235Z');
  expect(earlier).toBe('2026-01-18T00:00:00.123400000Z');
  expect(String(earlier) < String(later)).toBe(true);
  expect(sortableInstant('2026-01-18')).toBeNull();
});

test('references give the id of the type asked for only', () => {
  expect(idOfReference('Patient', 'Patient/a-1')).toBe('a-1');
  expect(idOfReference('Patient', 'https://host/fhir/Patient/a-1/_history/3')).toBe('a-1');
  expect(idOfReference('Patient', 'Group/a-1')).toBeNull();
  expect(idOfReference('Patient', '#a-1')).toBeNull();
  expect(idOfReference('Patient', null)).toBeNull();
});
