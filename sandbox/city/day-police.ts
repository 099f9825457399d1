/** A day's changes to rows that the police have: a share of each table changes, a few are marked deleted, some have their time set back. */
import type pg from 'pg';
import { DAY, wallClock } from './calendar.ts';
import type { DayLedger } from './day-ledger.ts';

/** What changes in a row, besides gxsj; expressions over the row alone, so that the same day gives the same city. */
const edits = {
  ry_jbxx: {
    key: 'rybh',
    edit: `lxdh = '139' || lpad(((('x' || substr(md5(rybh || $2), 1, 7))::bit(28)::int) % 100000000)::text, 8, '0')`,
  },
  jq_jbxx: { key: 'jqbh', edit: `clztdm = '06', jyaq = left(jyaq || '（已回访）', 2000)` },
  aj_jbxx: { key: 'ajbh', edit: `ajztdm = '06', jasj = coalesce(jasj, $3::timestamp)` },
  jf_jbxx: { key: 'jfbh', edit: `hfsj = coalesce(hfsj, $3::timestamp), hfmydm = '1'` },
  sj_ry_gx: { key: 'gxbh', edit: `jsdm = case when jsdm = '07' then '04' else jsdm end` },
} as const;

export interface DayShare {
  /** The date, which seeds what is chosen. */
  readonly day: string;
  /** The city's clock on that day. */
  readonly now: number;
  /** Share of rows that change. */
  readonly share: number;
}

/** Returns how many rows changed and how many were marked deleted. */
export async function changePolice(
  pool: pg.Pool,
  ledger: DayLedger,
  { day, now, share }: DayShare,
): Promise<{ changed: number; deleted: number }> {
  let [changed, deleted] = [0, 0];
  for (const [table, { key, edit }] of Object.entries(edits)) {
    // The spread over the day; one changed row in fifty was repaired by hand and stands up to 36 hours before yesterday's clock.
    const clock = `$3::timestamp - ((('x' || substr(md5($2 || ${key}), 1, 7))::bit(28)::int) % 80000) * interval '1 second'`;
    const back = `case when (('x' || substr(md5($2 || ${key}), 9, 5))::bit(20)::int) % 50 = 0 then $4::timestamp - interval '36 hours' * random_share else clock end`;
    const updated = await pool.query(
      `update ${table} set ${edit}, gxsj = picked.at from (
         select ${key} as picked_key, ${back} as at from (
           select ${key}, ${clock} as clock, ((('x' || substr(md5(${key} || $2), 3, 5))::bit(20)::int) % 100) / 100.0 as random_share
           from ${table} where scbz = '0' and gxsj < $3::timestamp
           order by md5(${key} || $2) limit (select greatest(1, round(count(*) * $1::float8)) from ${table})) as chosen) as picked
       where ${table}.${key} = picked.picked_key and ($2::text is not null)`,
      [share, day, wallClock(now), wallClock(now - DAY)],
    );
    changed += updated.rowCount ?? 0;
    const gone = await pool.query<{ key: string }>(
      `update ${table} set scbz = '1', gxsj = $2::timestamp where ${key} in (
         select ${key} from ${table} where scbz = '0' order by md5($1 || ${key} || 'gone') limit (select greatest(1, round(count(*) * 0.0002)) from ${table}))
       returning ${key} as key`,
      [day, wallClock(now)],
    );
    deleted += gone.rowCount ?? 0;
    for (const row of gone.rows) ledger.forget(`police:${table}:${row.key}`);
  }
  return { changed, deleted };
}
