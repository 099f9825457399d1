/** File formats on their own: encodings cut at every byte, broken quotes, bombs, and features cut anywhere. */
import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import { decodeLines } from '../../connectors/transports/formats/decode-lines.ts';
import type { FileRow } from '../../connectors/transports/formats/file-row.ts';
import { readCsv } from '../../connectors/transports/formats/read-csv.ts';
import { readFeatures } from '../../connectors/transports/formats/read-features.ts';

const source = { name: 'fw.csv', department: 'housing', encoding: 'gb18030' } as const;
const shape = { columns: ['a', 'b'], optional: [] };

/** The bytes in pieces of a few sizes, as a network would cut them. */
const inPieces = (bytes: Buffer, size: number): Readable =>
  Readable.from(Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) => bytes.subarray(index * size, (index + 1) * size)));

async function rowsOf(batches: AsyncIterable<readonly FileRow[]>): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const batch of batches) rows.push(...batch);
  return rows;
}

const csv = (bytes: Buffer, size = 65_536): Promise<FileRow[]> => rowsOf(readCsv(inPieces(bytes, size), source, shape, () => undefined));

test('GB18030 comes through whole wherever the bytes are cut, four-byte characters too', async () => {
  const line = '中𠮷𪚥·é€ 龥';
  const bytes = iconv.encode(`${line}\r\n${line}\n${line}`, 'gb18030');
  for (let size = 1; size <= bytes.length; size++) {
    const lines: string[] = [];
    for await (const block of decodeLines(inPieces(bytes, size), source)) lines.push(...block.lines);
    expect(lines).toEqual([line, line, line]);
  }
});

test('any fields that are quoted as RFC 4180 says come back, in any order of columns, cut anywhere', async () => {
  const field = fc.string({ unit: fc.constantFrom('张', '𠮷', 'a', '"', ',', '\n', ' ', '；'), maxLength: 12 });
  const quote = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(field, field), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 40 }),
      async (rows, size) => {
        const text = ['b,x,a', ...rows.map(([a, b]) => `${quote(b)},1,${quote(a)}`)].join('\r\n');
        const read = await csv(iconv.encode(text, 'gb18030'), size);
        expect(read.map(({ values }) => [values?.['a'], values?.['b']])).toEqual(rows);
      },
    ),
    { numRuns: 200 },
  );
});

test('500 broken rows in 20,000 are 500 faults, whatever breaks them', async () => {
  const broken = ['1', '1,2,3', '"1,2', '1,2"x"', '"1"2,3', '1,"2'];
  const lines = Array.from({ length: 20_000 }, (_, index) =>
    index % 40 === 7 ? (broken[((index / 40) % broken.length) | 0] ?? '') : `${index},"张,${index}"`,
  );
  const rows = await csv(iconv.encode(['a,b', ...lines].join('\r\n'), 'gb18030'));
  expect(rows).toHaveLength(20_000);
  expect(rows.filter(({ fault }) => fault !== null)).toHaveLength(500);
});

test('features come one by one wherever the text is cut; a broken one costs itself only', async () => {
  const feature = (code: string): string =>
    `{"type":"Feature","properties":{"code":"${code}","name":"}]{[\\"𠮷"},"geometry":{"type":"Polygon","coordinates":[[[1,2]]]}}`;
  const text = `{"name":"features","crs":{"a":[{"features":[]}]},"features":[${feature('A')}, {"broken":}, ${feature('B')}],"bbox":[1,2]}`;
  for (const size of [1, 2, 3, 7, 50, 10_000]) {
    const rows = await rowsOf(readFeatures(inPieces(Buffer.from(text), size), source));
    expect(rows.map(({ values, fault }) => values?.['code'] ?? fault)).toEqual(['A', 'bad_json', 'B']);
  }
});
