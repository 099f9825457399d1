/** What a database says of its own time and of its newest change; the hub's clock is never asked. */
import type { SqlSource } from './sql-source.ts';
import type { SqlTable } from './sql-table.ts';

/** Rows stamped later than the source's own clock plus this are read and do not move the watermark. */
const tolerance = 'interval 1 day';

const clockStatements = {
  postgres: `select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as clock`,
  mysql: `select date_format(date_add(utc_timestamp(), interval 8 hour), '%Y-%m-%d %H:%i:%s') as clock`,
};

/** Wall clock of Asia/Shanghai by the source, `YYYY-MM-DD HH:MM:SS`. */
export async function readSourceClock(source: SqlSource, table: SqlTable, signal: AbortSignal): Promise<string> {
  const [row] = await source.read(table.name, (knex) => knex.raw(clockStatements[source.dialect]), signal);
  const clock = row?.['clock'];
  if (clock === undefined || clock === null) throw source.contractError('The database does not tell its time', { table: table.name });
  return clock;
}

/** The newest change that is not stamped in the future, as the source spells it; null when there is none. */
export async function readWatermark(
  source: SqlSource,
  table: SqlTable,
  column: string,
  clock: string,
  signal: AbortSignal,
): Promise<string | null> {
  const limit =
    source.dialect === 'postgres' ? `cast(? as timestamp) + ${tolerance.replace(/(\d+ \w+)/, "'$1'")}` : `date_add(?, ${tolerance})`;
  const [row] = await source.read(
    table.name,
    (knex) => knex.raw(`select max(??) as newest from ?? where ?? <= ${limit}`, [column, table.name, column, clock]),
    signal,
  );
  return row?.['newest'] ?? null;
}
