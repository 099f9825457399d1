/** Brings a versioned table to the desired rows for the keys in scope: closes what changed or went, opens what is new, leaves equal rows alone. */
import type pg from 'pg';
import { makeTempTable } from '../link/temp-table.ts';
import { openEdition } from '../versioned-tables.ts';

export interface MergeVersionsOptions {
  /** Versioned table, from a constant in code. */
  readonly table: string;
  readonly key: readonly string[];
  /** The columns besides the key, compared and written. */
  readonly columns: readonly string[];
  /** A table or subquery in brackets with key and columns; one row for a key. */
  readonly desired: string;
  /** Condition on alias `t`: which standing rows the desired ones replace. Rows outside it stay as they are. */
  readonly scope: string;
  readonly edition: number;
}

export interface MergedVersions {
  readonly opened: number;
  readonly closed: number;
}

/** Rows, and share of the table as its statistics know it; less leaves them good enough. */
const worthAnalysing = { rows: 100, share: 0.1 };

/** Everything happens at `edition`; a row that this edition itself opened is replaced without a trace. */
export async function mergeVersions(client: pg.ClientBase, options: MergeVersionsOptions): Promise<MergedVersions> {
  const { table, key, columns, desired, scope, edition } = options;
  const sameKey = (left: string, right: string): string => key.map((column) => `${left}.${column} = ${right}.${column}`).join(' and ');
  const values = (alias: string): string => columns.map((column) => `${alias}.${column}`).join(', ');
  const sameValues = columns.length === 0 ? 'true' : `(${values('d')}) is not distinct from (${values('t')})`;
  const outdated = `t.until_edition = ${openEdition} and (${scope}) and not exists (select 1 from merge_desired d where ${sameKey('d', 't')} and ${sameValues})`;

  // Three statements read it: computed once.
  await makeTempTable(client, { name: 'merge_desired', select: `select * from ${desired} desired` });
  await client.query(`delete from ${table} t where t.from_edition = $1 and ${outdated}`, [edition]);
  const closed = await client.query(`update ${table} t set until_edition = $1 where ${outdated}`, [edition]);
  const list = [...key, ...columns];
  const opened = await client.query(
    `insert into ${table} (${list.join(', ')}, from_edition)
     select ${list.map((column) => `d.${column}`).join(', ')}, $1::int
     from merge_desired d
     where not exists (select 1 from ${table} t where ${sameKey('t', 'd')} and t.until_edition = ${openEdition})`,
    [edition],
  );
  // Statements after this one in the same transaction would plan on an empty table: a first load of 250,000 records took over ten minutes without,
  // and one of 5,000 people 18 s for a join of 900 rows that the planner took for one.
  if ((opened.rowCount ?? 0) >= worthAnalysing.rows) {
    const moved = await client.query(`select from pg_class where oid = $1::regclass and $2::float8 > greatest(reltuples, 0) * $3::float8`, [
      table,
      opened.rowCount,
      worthAnalysing.share,
    ]);
    if (moved.rowCount === 1) await client.query(`analyze ${table}`);
  }
  return { opened: opened.rowCount ?? 0, closed: closed.rowCount ?? 0 };
}
