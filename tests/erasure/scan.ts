/** Looks for words in every column of every table that can hold text, the planner's statistics included. */
import type { Database } from '../../store/database.ts';

/** `schema.table.column` of each column that holds one of the words. */
export async function scan(database: Database, words: readonly string[]): Promise<readonly string[]> {
  const { rows: columns } = await database.pool.query<{ relation: string; column: string }>(
    `select format('%I.%I', c.table_schema, c.table_name) as relation, quote_ident(c.column_name) as column
       from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
      where t.table_type = 'BASE TABLE' and c.table_schema not in ('pg_catalog', 'information_schema')
        and (c.data_type in ('text', 'json', 'jsonb', 'ARRAY', 'character varying', 'bytea', 'uuid', 'bigint') or c.data_type = 'USER-DEFINED')`,
  );
  const found: string[] = [];
  for (const { relation, column } of columns) {
    const { rows } = await database.pool.query<{ any: boolean }>(
      `select exists (select from ${relation} t, unnest($1::text[]) word where position(word in t.${column}::text) > 0) as any`,
      [words],
    );
    if (rows[0]?.any === true) found.push(`${relation}.${column}`);
  }
  const { rows } = await database.pool.query<{ relation: string }>(
    `select distinct format('statistics of %I.%I.%I', schemaname, tablename, attname) as relation from pg_stats, unnest($1::text[]) word
      where schemaname not in ('pg_catalog', 'information_schema') and position(word in concat(most_common_vals::text, histogram_bounds::text, most_common_elems::text)) > 0`,
    [words],
  );
  return [...found, ...rows.map(({ relation }) => relation)].sort();
}

/** Of the one person who is believed to bear the name. */
export async function uidOf(database: Database, name: string): Promise<string> {
  const { rows } = await database.pool.query<{ uid: string }>(
    `select p.uid from hub.person p join vault.person_version v using (person) where v.name = $1 and v.until_edition = 2147483647`,
    [name],
  );
  const [only] = rows;
  if (only === undefined || rows.length > 1) throw new Error(`${String(rows.length)} persons of this name`);
  return only.uid;
}
