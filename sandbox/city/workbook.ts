/** The register of compounds as an XLSX: two merged title rows, a header, real Excel dates, and the same bytes for the same rows. */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import type { WrittenFile } from './text-file.ts';
import { housingColumns } from './outlet.ts';

/** A field `serial:45000` becomes a real date cell. `day` is the drop's date. */
export async function writeCompoundWorkbook(path: string, day: string, rows: readonly (readonly string[])[]): Promise<WrittenFile> {
  const workbook = new ExcelJS.Workbook();
  workbook.created = new Date(`${day}T00:00:00Z`);
  workbook.modified = workbook.created;
  const sheet = workbook.addWorksheet('小区台账');
  const columns = housingColumns.xq;
  sheet.addRow(['南昌市住宅小区台账']);
  sheet.addRow([`填报单位：市住房和城乡建设局\u3000\u3000统计日期：${day}`]);
  sheet.mergeCells(1, 1, 1, columns.length);
  sheet.mergeCells(2, 1, 2, columns.length);
  sheet.addRow([...columns]);
  const expiry = columns.indexOf('备案到期日');
  const counts = [columns.indexOf('楼栋数'), columns.indexOf('户数')];
  for (const fields of rows) {
    const cells = fields.map((field, at) => {
      if (at === expiry && field.startsWith('serial:')) return new Date(Date.UTC(1899, 11, 30) + Number(field.slice(7)) * 86_400_000);
      if (counts.includes(at) && field !== '') return Number(field);
      return field === '' ? null : field;
    });
    sheet.addRow(cells).getCell(expiry + 1).numFmt = 'yyyy-mm-dd';
  }
  const buffer = Buffer.from(await workbook.xlsx.writeBuffer());
  stillTime(buffer);
  writeFileSync(path, buffer);
  return { bytes: buffer.length, sha256: createHash('sha256').update(buffer).digest('hex'), rows: rows.length };
}

/** ZIP entries carry the time of writing; set to 1 January 2026 in the central directory and the local headers (APPNOTE 4.3.7, 4.3.12). */
function stillTime(buffer: Buffer): void {
  const end = buffer.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  let at = buffer.readUInt32LE(end + 16);
  for (let entry = buffer.readUInt16LE(end + 10); entry > 0; entry--) {
    buffer.writeUInt32LE(0x5c210000, at + 12);
    buffer.writeUInt32LE(0x5c210000, buffer.readUInt32LE(at + 42) + 10);
    at += 46 + buffer.readUInt16LE(at + 28) + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
}
