/** What a database says of its own time and of its newest change; the hub's clock is never asked. */
import { millisecondsOfWallClock } from '../../wall-clock.ts';
import type { SqlSource } from './sql-source.ts';
import type { SqlTable } from './sql-table.ts';

const clockStatements = {
  postgres: `select to_char(now() at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI:SS') as clock`,
  mysql: `select date_format(date_add(utc_timestamp(), interval 8 hour), '%Y-%m-%d %H:%i:%s') as clock`,
};
/** A day beyond the source's own clock: what is stamped later is read and never moves the watermark. */
const latest = { postgres: `cast(? as timestamp) + interval '1 day'`, mysql: `date_add(?, interval 1 day)` };

/** So many of the newest rows are looked at for strays. */
const looked = 1_000;
/** A longer silence below a few newest rows makes them strays, not the source's present. */
const silence = 3 * 86_400_000;

/** Wall clock of Asia/Shanghai by the source, `YYYY-MM-DD HH:MM:SS`. */
export async function readSourceClock(source: SqlSource, table: SqlTable, signal: AbortSignal): Promise<string> {
  const [row] = await source.read(table.name, (knex) => knex.raw(clockStatements[source.dialect]), signal);
  const clock = row?.['clock'];
  if (clock === undefined || clock === null) throw source.contractError('The database does not tell its time', { table: table.name });
  return clock;
}

/**
 * The newest change that the watermark may trust, as the source spells it; null when there is none. Rows ahead of the source's clock do not count,
 * and neither do a few rows ahead of a silence: a clock that runs late, or a wrong month, must not drag the watermark over changes to come.
 * Too old a watermark costs a re-reading of at most those few rows; too new a one would lose changes.
 */
export async function readWatermark(
  source: SqlSource,
  table: SqlTable,
  column: string,
  clock: string,
  signal: AbortSignal,
): Promise<string | null> {
  const rows = await source.read(
    table.name,
    (knex) =>
      knex(table.name)
        .select({ at: column })
        .whereRaw(`?? <= ${latest[source.dialect]}`, [column, clock])
        .orderBy(column, 'desc')
        .limit(looked),
    signal,
  );
  const times = rows.flatMap(({ at }) => (at === null || at === undefined ? [] : [at]));
  return belowStrays(times);
}

/** `times` newest first. With fewer than were looked for, the last one stands for the beginning of the table. */
function belowStrays(times: readonly string[]): string | null {
  let trusted = times[0] ?? null;
  for (let index = 1; index < times.length; index++) {
    const [later, earlier] = [millisecondsOfWallClock(times[index - 1] ?? ''), millisecondsOfWallClock(times[index] ?? '')];
    if (later !== null && earlier !== null && later - earlier > silence) trusted = times[index] ?? null;
  }
  return trusted;
}
