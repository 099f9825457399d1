/** The housing department's drop of one later day: a delta of what changed, or on Sundays the whole register. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import QueryStream from 'pg-query-stream';
import { compact, weekday, withOffset } from './calendar.ts';
import type { DayLedger } from './day-ledger.ts';
import { openDropTable } from './drop-table.ts';
import { dropTime } from './housing-drops.ts';
import { writeManifest } from './manifest.ts';
import type { ManifestFile } from './manifest.ts';
import { writeSales } from './sales.ts';
import { writeCompoundWorkbook } from './workbook.ts';

/** The column that the dwellings' file got one day; a connector that goes by the header does not mind. */
const addedColumn = ['备注', '无'] as const;

/** The ledger must have been flushed: the full drop is read from the register. */
export async function writeDayDrop(root: string, office: pg.Pool, ledger: DayLedger, day: string, sequence: number): Promise<void> {
  const folder = join(root, 'outgoing', compact(day));
  mkdirSync(folder, { recursive: true });
  const kind = weekday(day) === 0 ? 'full' : 'delta';
  const files: ManifestFile[] = [];
  for (const table of ['fw', 'ryfw', 'wj'] as const) {
    const file = openDropTable(folder, table, day, kind, table === 'fw' ? addedColumn : undefined);
    if (kind === 'delta') for (const change of ledger.registered(table).values()) file.write(change.fields, change.operation);
    else for await (const fields of readRegister(office, table)) file.write(fields, null);
    files.push(file.close());
  }
  const compounds: string[][] = [];
  for await (const fields of readRegister(office, 'xq')) compounds.push(fields);
  const name = `xiaoqu_${compact(day)}.xlsx`;
  files.push({ name, table: 'xq', ...(await writeCompoundWorkbook(join(folder, name), day, compounds)) });
  if (kind === 'full') files.push(writeSales(folder, day));
  writeManifest(folder, { drop: compact(day), kind, sequence, previous: sequence - 1, generatedAt: withOffset(dropTime(day)), files });
}

async function* readRegister(pool: pg.Pool, file: string): AsyncGenerator<string[]> {
  const client = await pool.connect();
  try {
    const stream = client.query(
      new QueryStream('select fields from housing_row where file = $1 order by key', [file], { batchSize: 1000 }),
    );
    for await (const row of stream as AsyncIterable<{ fields: string[] }>) yield row.fields;
  } finally {
    client.release();
  }
}
