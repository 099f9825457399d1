/** jy_*.csv, sale prices and loans: stands in the drop's folder and must not be pulled. */
import { join } from 'node:path';
import { canaries } from '../canaries.ts';
import { compact } from './calendar.ts';
import type { ManifestFile } from './manifest.ts';
import { openTextFile } from './text-file.ts';

export function writeSales(folder: string, day: string): ManifestFile {
  const name = `jy_${compact(day)}.csv`;
  const file = openTextFile(join(folder, name), 'gb18030');
  file.header(['合同编号', '房屋编码', '成交价', '贷款银行', '备注']);
  for (let row = 0; row < 50; row++)
    file.record([
      `JY${String(row).padStart(6, '0')}`,
      `FW00000000${String(row).padStart(2, '0')}`,
      String(900_000 + row * 1000),
      '某银行',
      `${canaries.salePrice}-${row}`,
    ]);
  return { name, table: 'jy', ...file.close() };
}
