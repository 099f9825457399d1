/** A day's changes to the housing register: areas measured anew, phones, cases closed, rows deleted, and the keys of deleted rows given out again. */
import type pg from 'pg';
import { dateOf, wallClock } from './calendar.ts';
import type { DayLedger } from './day-ledger.ts';
import type { DayShare } from './day-police.ts';
import { housingColumns } from './outlet.ts';
import type { HousingTable } from './outlet.ts';
import type { Random } from './random.ts';

interface RegisterRow {
  readonly key: string;
  readonly fields: string[];
}

const column = (table: HousingTable, name: string): number => (housingColumns[table] as readonly string[]).indexOf(name);

async function pick(pool: pg.Pool, table: HousingTable, day: string, salt: string, share: number): Promise<RegisterRow[]> {
  const { rows } = await pool.query<RegisterRow>(
    `select key, fields from housing_row where file = $1
     order by md5(key || $2) limit (select greatest(1, round(count(*) * $3::float8)) from housing_row where file = $1)`,
    [table, `${day}${salt}`, share],
  );
  return rows;
}

/** Returns the keys of residence rows that were deleted today, to be given out again tomorrow. */
export async function changeRegister(
  pool: pg.Pool,
  ledger: DayLedger,
  random: Random,
  { day, now, share }: DayShare,
): Promise<{ changed: number; freed: string[] }> {
  let changed = 0;
  for (const table of ['fw', 'ryfw', 'wj'] as const) {
    for (const row of await pick(pool, table, day, '', share)) {
      edit(table, row.fields, random, now);
      ledger.register(table, row.key, { operation: 'U', fields: row.fields });
      changed++;
    }
  }
  const freed: string[] = [];
  for (const row of await pick(pool, 'ryfw', day, 'gone', 0.0003)) {
    ledger.register('ryfw', row.key, { operation: 'D', fields: row.fields });
    ledger.forget(`housing:ryfw:${row.key}`);
    freed.push(row.key);
  }
  for (const row of await pick(pool, 'wj', day, 'gone', 0.0003)) {
    ledger.register('wj', row.key, { operation: 'D', fields: row.fields });
    ledger.forget(`housing:wj:${row.key}`);
  }
  return { changed, freed };
}

function edit(table: 'fw' | 'ryfw' | 'wj', fields: string[], random: Random, now: number): void {
  const set = (name: string, value: string): void => {
    fields[column(table, name)] = value;
  };
  if (table === 'fw') set('建筑面积', (40 + random.int(10_000) / 100).toFixed(2));
  else if (table === 'ryfw') set('联系电话', `137${String(random.int(100_000_000)).padStart(8, '0')}`);
  else {
    set('处置状态', '已销案');
    if (fields[column('wj', '销案日期')] === '') set('销案日期', dateOf(now));
  }
  set('更新时间', wallClock(now - random.int(80_000) * 1000));
}
