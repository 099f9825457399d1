/** Brings a versioned table to the desired rows for the keys in scope: closes what changed or went, opens what is new, leaves equal rows alone. */
import type pg from 'pg';
import { filling } from '../filling.ts';
import { lookingUp } from '../looking-up.ts';
import { makeTempTable } from '../link/temp-table.ts';
import { analyzeIfGrown } from '../refresh-statistics.ts';
import { openEdition } from '../versioned-tables.ts';

export interface MergeScope {
  /** Indexed. */
  readonly columns: readonly string[];
  /** Table or subquery of these columns. */
  readonly among: string;
}

export interface MergeVersionsOptions {
  /** Versioned table, from a constant in code. */
  readonly table: string;
  readonly key: readonly string[];
  /** The columns besides the key, compared and written. */
  readonly columns: readonly string[];
  /** A table or subquery in brackets with key and columns; one row for a key, and every key in scope. */
  readonly desired: string;
  /** Which standing rows the desired ones replace: those that one of these names. Rows outside it stay as they are; `all` has none. */
  readonly scope: 'all' | readonly MergeScope[];
  readonly edition: number;
  /** The table is merged several times in this transaction. */
  readonly again?: boolean;
}

export interface MergedVersions {
  readonly opened: number;
  readonly closed: number;
}

/** Everything happens at `edition`; a row that this edition itself opened is replaced without a trace. */
export async function mergeVersions(client: pg.ClientBase, options: MergeVersionsOptions): Promise<MergedVersions> {
  const { table, key, desired, again = false } = options;
  const standing = `standing_${table.replace('.', '_')}`;
  // By themselves, so that the comparison is planned on how many they are.
  const stands = await lookingUp(client, () =>
    makeTempTable(client, {
      name: standing,
      again,
      select: standingSql(options),
      statistics: key,
    }),
  );
  // Nothing to compare with, as in a first load: written straight. Looking each row up in the table that is being filled was two thirds of the housing
  // department's first 27 s of linking and deriving at 20,000 people: the planner takes an empty table for one that stays empty.
  const merged =
    stands === 0
      ? { opened: await filling(client, table, () => open(client, options, `${desired} d`)), closed: 0 }
      : await replace(client, options, standing);
  // Statements after this one in the same transaction would plan on an empty table: a first load of 250,000 records took over ten minutes without,
  // and one of 5,000 people 18 s for a join of 900 rows that the planner took for one.
  await analyzeIfGrown(client, table, merged.opened);
  return merged;
}

function standingSql({ table, key, columns, scope }: MergeVersionsOptions): string {
  const rows = `select ${[...key, ...columns, 'from_edition'].map((column) => `t.${column}`).join(', ')} from ${table} t where t.until_edition = ${openEdition}`;
  if (scope === 'all') return rows;
  return scope
    .map(
      (named) =>
        `${rows} and (${named.columns.map((column) => `t.${column}`).join(', ')}) in (select ${named.columns.join(', ')} from ${named.among})`,
    )
    .join(' union ');
}

async function open(client: pg.ClientBase, { table, key, columns, edition }: MergeVersionsOptions, rows: string): Promise<number> {
  const list = [...key, ...columns];
  // In the order of the key: its index grows at one end, and rows that are read together lie together. Of tokens that halved the time.
  const opened = await client.query(
    `insert into ${table} (${list.join(', ')}, from_edition) select ${list.map((column) => `d.${column}`).join(', ')}, $1::int from ${rows} order by d.${key[0] ?? ''}`,
    [edition],
  );
  return opened.rowCount ?? 0;
}

async function replace(client: pg.ClientBase, options: MergeVersionsOptions, standing: string): Promise<MergedVersions> {
  const { table, key, columns, desired, edition } = options;
  const values = (alias: string): string => columns.map((column) => `${alias}.${column}`).join(', ');
  const differ = columns.length === 0 ? 'false' : `(${values('d')}) is distinct from (${values('t')})`;
  const [first] = key;
  const change = `merge_${table.replace('.', '_')}`;
  // What differs, from one reading of both sides.
  const changes = await makeTempTable(client, {
    name: change,
    again: options.again ?? false,
    select: `
      select ${[...key, ...columns.map((column) => `d.${column}`)].join(', ')}, t.${first} is not null as stands, d.${first} is not null as wanted, t.from_edition
      from ${standing} t full join ${desired} d using (${key.join(', ')})
      where t.${first} is null or d.${first} is null or ${differ}`,
    statistics: key,
  });
  if (changes === 0) return { opened: 0, closed: 0 };
  const count = await client.query<{ own: number; older: number; wanted: number }>(
    `select count(*) filter (where stands and from_edition = $1)::int as own, count(*) filter (where stands and from_edition < $1)::int as older,
       count(*) filter (where wanted)::int as wanted from ${change}`,
    [edition],
  );
  const { own, older, wanted } = count.rows[0] ?? { own: 0, older: 0, wanted: 0 };
  const changed = `${key.map((column) => `t.${column} = d.${column}`).join(' and ')} and t.until_edition = ${openEdition} and d.stands`;
  if (own > 0) await client.query(`delete from ${table} t using ${change} d where ${changed} and t.from_edition = $1`, [edition]);
  if (older > 0)
    await client.query(`update ${table} t set until_edition = $1 from ${change} d where ${changed} and t.from_edition < $1`, [edition]);
  return { opened: wanted > 0 ? await open(client, options, `${change} d where d.wanted`) : 0, closed: older };
}
