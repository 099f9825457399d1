/** A temporary table of one transaction, filled by a query and analysed, so that the joins that follow are planned on what is in it. */
import type pg from 'pg';

export interface TempTableOptions {
  /** Name, from a constant in code. */
  readonly name: string;
  readonly select: string;
  readonly parameters?: readonly unknown[];
  /** Column lists to index, such as `record` or `rule, key`. */
  readonly indexes?: readonly string[];
}

/** Rows. Smaller ones are planned well as they are; with the limit below, a small night's 500 statements became 330 and its 1.2 s 0.9 s. */
const worthAnalysing = 1_000;
/** Rows. Below it a scan is as quick as the index, which costs a statement and a file. */
const worthIndexing = 300;

/** Replaces a table of the same name; gives the number of rows. */
export async function makeTempTable(client: pg.ClientBase, options: TempTableOptions): Promise<number> {
  await client.query(`drop table if exists pg_temp.${options.name}`);
  const made = await client.query(`create temp table ${options.name} on commit drop as ${options.select}`, [...(options.parameters ?? [])]);
  const rows = made.rowCount ?? 0;
  if (rows >= worthIndexing)
    for (const columns of options.indexes ?? []) await client.query(`create index on ${options.name} (${columns})`);
  if (rows >= worthAnalysing) await client.query(`analyze ${options.name}`);
  return rows;
}
