/** One CSV of a housing drop: GB18030, header in Chinese, `操作` in deltas only, its columns in another order on some days. */
import { join } from 'node:path';
import { compact, weekday } from './calendar.ts';
import type { ManifestFile } from './manifest.ts';
import { housingColumns } from './outlet.ts';
import type { HousingTable } from './outlet.ts';
import { openTextFile } from './text-file.ts';

export interface DropTable {
  /** `operation` is null in a full drop. */
  write(fields: readonly string[], operation: 'I' | 'U' | 'D' | null): void;
  close(): ManifestFile;
}

/** `extra` is a column that was added since, with the value it has on every row. */
export function openDropTable(
  folder: string,
  table: HousingTable,
  day: string,
  kind: 'full' | 'delta',
  extra?: readonly [header: string, value: string],
): DropTable {
  const name = `${table}_${compact(day)}.csv`;
  const file = openTextFile(join(folder, name), 'gb18030');
  // Column order may change; the header decides: on Tuesdays and Fridays the time of change comes first.
  const turned = weekday(day) === 2 || weekday(day) === 5;
  const arrange = (fields: readonly string[], operation: string | null): string[] => {
    const all = [...fields, ...(operation === null ? [] : [operation])];
    const moved = turned ? all.splice(fields.length - 1, 1) : [];
    return [...moved, ...all];
  };
  file.header([...arrange(housingColumns[table], kind === 'delta' ? '操作' : null), ...(extra === undefined ? [] : [extra[0]])]);
  return {
    write: (fields, operation) =>
      file.record([...arrange(fields, kind === 'delta' ? (operation ?? 'U') : null), ...(extra === undefined ? [] : [extra[1]])]),
    close: () => ({ name, table, ...file.close() }),
  };
}
