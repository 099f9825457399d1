/** XLSX files on their own: characters cut at every byte, what Excel and other programs write, bombs, and XML that would grow. */
import { Readable } from 'node:stream';
import { expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import type { FileRow } from '../../connectors/transports/formats/file-row.ts';
import { readXlsx } from '../../connectors/transports/formats/read-xlsx.ts';
import { xmlEvents } from '../../connectors/transports/formats/xml-events.ts';
import { openZip } from '../../connectors/transports/formats/zip-parts.ts';
import { billionLaughs, book, held, inline, sheetOf, zip } from './fixtures/zip-book.ts';

const shape = { columns: ['编码', '名称'], optional: ['日期'] };

async function read(bytes: Buffer): Promise<readonly FileRow['values'][]> {
  const rows: FileRow['values'][] = [];
  const source = { name: 'xiaoqu.xlsx', department: 'housing', sheet: '台账' };
  for await (const batch of readXlsx(held(bytes), source, shape, () => undefined)) rows.push(...batch.map(({ values }) => values));
  return rows;
}

test('characters stay whole wherever the bytes of a part are cut', async () => {
  const bytes = Buffer.from('<a 名="南𠮷">昌&amp;桃源小区</a>');
  for (let size = 1; size <= bytes.length; size++) {
    const pieces = Array.from({ length: Math.ceil(bytes.length / size) }, (_, at) => bytes.subarray(at * size, (at + 1) * size));
    const seen: unknown[] = [];
    for await (const events of xmlEvents(Readable.from(pieces))) seen.push(...events);
    expect(seen).toEqual([
      { kind: 'open', name: 'a', attributes: { 名: '南𠮷' } },
      { kind: 'text', text: '昌&桃源小区' },
      { kind: 'close', name: 'a' },
    ]);
  }
});

test('every row of a large book comes whole', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('台账');
  sheet.addRow(['南昌市住宅小区台账']);
  sheet.addRow(['编码', '名称', '日期']);
  const expected = Array.from({ length: 5_000 }, (_, at) => ({ 编码: `XQ${at}`, 名称: `桃源小区${at}𠮷`, 日期: '2027-06-30' }));
  for (const row of expected) sheet.addRow([row.编码, row.名称, new Date(Date.UTC(2027, 5, 30))]).getCell(3).numFmt = 'yyyy"年"m"月"d"日"';
  expect(await read(Buffer.from(await workbook.xlsx.writeBuffer()))).toEqual(expected);
});

test('cells are text as a person sees them', async () => {
  const sharedStrings = '<sst><si><r><t>桃</t></r><r><t>源</t></r><rPh><t>tao</t></rPh></si></sst>';
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="165" formatCode="[Red]0.00&quot;day&quot;"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/><xf numFmtId="165"/></cellXfs></styleSheet>';
  const cells: readonly (readonly [string, string | null])[] = [
    ['<c t="s"><v>0</v></c>', '桃源'],
    ['<c><v>1.2E3</v></c>', '1200'],
    ['<c s="1"><v>46538</v></c>', '2027-05-31'],
    ['<c s="2"><v>46538</v></c>', '46538'],
    ['<c t="str"><f>1+1</f><v>二</v></c>', '二'],
    ['<c><f>1+1</f><v>2</v></c>', '2'],
    ['<c t="e"><v>#REF!</v></c>', null],
    ['<c t="b"><v>1</v></c>', 'true'],
    ['<c t="d"><v>2027-06-30T00:00:00</v></c>', '2027-06-30'],
    ['<c s="1"><v>1e300</v></c>', null],
    ['<c/>', null],
  ];
  const rows = cells.map(([cell], at) => `<row><c t="inlineStr"><is><t>k${at}</t></is></c>${cell}</row>`);
  const bytes = book(sheetOf(...rows), { 'xl/sharedStrings.xml': { text: sharedStrings }, 'xl/styles.xml': { text: styles } });
  expect(await read(bytes)).toEqual(cells.map(([, text], at) => ({ 编码: `k${at}`, 名称: text })));
});

test('prefixed names, absolute targets and columns by letter are read too', async () => {
  const bytes = zip({
    'xl/workbook.xml': { text: '<x:workbook xmlns:x="x" xmlns:r="r"><x:sheets><x:sheet name=" 台账 " r:id="a"/></x:sheets></x:workbook>' },
    'xl/_rels/workbook.xml.rels': { text: '<Relationships><Relationship Id="a" Target="/xl/s.xml"/></Relationships>' },
    'xl/s.xml': {
      text:
        '<x:worksheet xmlns:x="x"><x:sheetData><x:row r="4"><x:c r="AA4" t="str"><x:v>编码</x:v></x:c><x:c r="C4" t="str"><x:v>名称</x:v></x:c></x:row>' +
        '<x:row r="6"><x:c r="C6" t="str"><x:v>二</x:v></x:c><x:c r="AA6" t="str"><x:v>一</x:v></x:c></x:row></x:sheetData></x:worksheet>',
    },
  });
  expect(await read(bytes)).toEqual([{ 编码: '一', 名称: '二' }]);
});

test('a bomb is refused by what it claims, before a byte of it is inflated', async () => {
  const bomb = book('', { 'xl/worksheets/sheet1.xml': { text: '<worksheet/>', claimed: 100_000_000 } });
  await expect(read(bomb)).rejects.toMatchObject({ code: 'SOURCE_CONTRACT', message: expect.stringContaining('100 MB') });
});

test('a bomb that claims little is refused where it outgrows its claim', async () => {
  const parts = await openZip(held(zip({ bomb: { text: Buffer.alloc(5_000_000), claimed: 100_000 } })), 'housing');
  let inflated = 0;
  const drain = async (): Promise<void> => {
    for await (const chunk of parts.read('bomb') ?? []) inflated += chunk.length;
  };
  await expect(drain()).rejects.toMatchObject({ code: 'SOURCE_CONTRACT', message: expect.stringContaining('claims') });
  expect(inflated).toBeLessThanOrEqual(100_000);
});

test.each([
  ['xl/sharedStrings.xml', `<sst>${'<si/>'.repeat(2_100_000)}</sst>`],
  ['xl/styles.xml', `<styleSheet><cellXfs>${'<xf/>'.repeat(300_000)}</cellXfs></styleSheet>`],
])('what is held of %s has an end', async (name, text) => {
  const error: unknown = await read(book(sheetOf(inline('一', '二')), { [name]: { text } })).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'SOURCE_CONTRACT', message: expect.stringContaining('too many') });
});

test('a zip within the zip is a part that nobody reads', async () => {
  const nested = zip({ inner: { text: Buffer.alloc(1_000_000) } });
  expect(await read(book(sheetOf(inline('一', '二')), { 'xl/media/book.zip': { text: nested } }))).toEqual([{ 编码: '一', 名称: '二' }]);
});

test.each([
  ['a billion laughs', `${billionLaughs}<worksheet><sheetData>${inline('编码', '&a9;')}</sheetData></worksheet>`, 'document type'],
  ['an entity out of a file', '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><worksheet>&f;</worksheet>', 'document type'],
  ['an entity that nobody declared', sheetOf(inline('&who;', '二')), 'well-formed'],
  ['a text without end', sheetOf(inline('x'.repeat(3_000_000), '二')), 'endless'],
  ['ten thousand levels', `<worksheet>${'<a>'.repeat(10_000)}`, 'deeply'],
  ['a sheet that breaks off', '<worksheet><sheetData><row><c>', 'well-formed'],
  ['another encoding', Buffer.from('<worksheet>\u00e9</worksheet>', 'latin1'), 'UTF-8'],
])('%s is refused with one sentence', async (_, sheet, mentions) => {
  const error: unknown = await read(book(sheet)).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'SOURCE_CONTRACT', message: expect.stringContaining(mentions) });
});

test('whatever byte of a book is broken, it is read or refused, never anything else', async () => {
  const sound = book(sheetOf(inline('一', '二')));
  for (let at = 0; at < sound.length; at++) {
    const broken = Buffer.from(sound);
    broken[at] = (broken[at] ?? 0) ^ 0xff;
    const outcome: unknown = await read(broken).catch((reason: unknown) => reason);
    if (!Array.isArray(outcome)) expect([at, outcome]).toEqual([at, expect.objectContaining({ code: 'SOURCE_CONTRACT' })]);
  }
});
