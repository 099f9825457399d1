/** Compares a table with the contract before a row is read: a missing or retyped column stops the stream, an added one is noted. */
import type { SqlDialect } from './sql-address.ts';
import type { SqlSource } from './sql-source.ts';
import type { SqlColumnType, SqlTable } from './sql-table.ts';

const families: Readonly<Record<SqlDialect, Readonly<Record<SqlColumnType, RegExp>>>> = {
  postgres: {
    text: /^(character|character varying|text|bpchar|citext|name)\b/,
    time: /^timestamp(\(\d\))? without time zone$/,
    number: /^(numeric|double precision|real|integer|bigint|smallint)\b/,
  },
  mysql: {
    text: /^(var)?char$|^(tiny|medium|long)?text$/,
    time: /^(datetime|timestamp)$/,
    number: /^(decimal|double|float|int|bigint|mediumint|smallint|tinyint)$/,
  },
};

// PostgreSQL's information_schema leaves out materialized views, and a department may well offer those.
const statements: Readonly<Record<SqlDialect, string>> = {
  postgres: `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
    where attrelid = to_regclass(?) and attnum > 0 and not attisdropped`,
  mysql: `select column_name as name, data_type as type from information_schema.columns where table_schema = database() and table_name = ?`,
};

/** Names of the columns that the source has beyond the contract. Throws SOURCE_CONTRACT naming table and column. */
export async function checkColumns(source: SqlSource, table: SqlTable, signal: AbortSignal): Promise<readonly string[]> {
  const rows = await source.read(table.name, (knex) => knex.raw(statements[source.dialect], [table.name]), signal);
  const found = new Map(rows.map((row) => [String(row['name']).toLowerCase(), String(row['type']).toLowerCase()]));
  if (found.size === 0) throw source.contractError(`The source has no table ${table.name}`, { table: table.name });
  for (const [column, type] of Object.entries(table.columns)) {
    const actual = found.get(column);
    const facts = { table: table.name, column };
    if (actual === undefined) throw source.contractError(`Column ${column} of table ${table.name} is missing`, facts);
    if (!families[source.dialect][type].test(actual)) {
      throw source.contractError(`Column ${column} of table ${table.name} is ${actual}, where the contract has a ${type}`, {
        ...facts,
        actual,
      });
    }
  }
  return [...found.keys()].filter((column) => !(column in table.columns) && !table.notPulled.includes(column));
}
