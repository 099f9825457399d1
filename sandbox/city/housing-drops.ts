/** The housing department's drops while the city is built: the last Sunday's full one, then a delta for each day up to today, all written at once. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { MINUTE, addDays, compact, lastSunday, startOfDay, withOffset } from './calendar.ts';
import type { HousingRow, HousingTable } from './outlet.ts';
import type { Random } from './random.ts';
import { openDropTable } from './drop-table.ts';
import type { DropTable } from './drop-table.ts';
import { writeManifest } from './manifest.ts';
import type { ManifestFile } from './manifest.ts';
import { writeSales } from './sales.ts';
import { writeCompoundWorkbook } from './workbook.ts';

/** A drop says what the register held at 00:40. */
export function dropTime(day: string): number {
  return startOfDay(day) + 40 * MINUTE + 12_000;
}

export interface HousingDrops {
  write(table: HousingTable, row: HousingRow): void;
  /** Writes workbooks and manifests; returns the last sequence. */
  close(): Promise<number>;
}

/** Rows of three tables are streamed; the compounds (some thousands in the largest city) wait for the workbook. */
export function openHousingDrops(root: string, today: string, firstSequence: number, random: Random): HousingDrops {
  const sunday = lastSunday(today);
  const days: string[] = [];
  for (let day = sunday; day <= today; day = addDays(day, 1)) days.push(day);
  const drops = days.map((day) => {
    const folder = join(root, 'outgoing', compact(day));
    mkdirSync(folder, { recursive: true });
    const kind = day === sunday ? 'full' : 'delta';
    const tables = (['fw', 'ryfw', 'wj'] as const).map((table): [HousingTable, DropTable] => [
      table,
      openDropTable(folder, table, day, kind),
    ]);
    return { day, folder, kind, at: dropTime(day), tables: new Map<HousingTable, DropTable>(tables) } as const;
  });
  const compounds: string[][] = [];
  const full = dropTime(sunday);

  function put(at: number, table: HousingTable, operation: 'I' | 'U', fields: readonly string[]): void {
    const target = drops.find((drop) => drop.kind === 'delta' && at <= drop.at)?.tables.get(table);
    target?.write(fields, operation);
    // The same row twice in one file.
    if (random.chance(0.003)) target?.write(fields, operation);
  }

  return {
    write(table, row) {
      if (table === 'xq') {
        compounds.push([...row.fields]);
        return;
      }
      if (row.createdAt <= full) {
        const fields = row.changedAt <= full ? row.fields : (row.earlier ?? row.fields);
        const target = drops[0]?.tables.get(table);
        target?.write(fields, null);
        if (random.chance(0.002)) target?.write(fields, null);
      } else put(row.createdAt, table, 'I', row.earlier ?? row.fields);
      if (row.changedAt > full && row.earlier !== undefined) put(row.changedAt, table, 'U', row.fields);
    },
    async close() {
      for (const [at, drop] of drops.entries()) {
        const files: ManifestFile[] = [...drop.tables.values()].map((table) => table.close());
        const name = `xiaoqu_${compact(drop.day)}.xlsx`;
        const written = await writeCompoundWorkbook(join(drop.folder, name), drop.day, compounds);
        files.push({ name, table: 'xq', ...written });
        if (drop.kind === 'full') files.push(writeSales(drop.folder, drop.day));
        const sequence = firstSequence + at;
        writeManifest(drop.folder, {
          drop: compact(drop.day),
          kind: drop.kind,
          sequence,
          previous: sequence - 1,
          generatedAt: withOffset(drop.at),
          files,
        });
      }
      return firstSequence + drops.length - 1;
    },
  };
}
