/** Copies the police's tables into a MySQL or MariaDB server, as some stations run it: same names and types, times without zone. */
import { createConnection } from 'mysql2/promise';
import type { Connection } from 'mysql2/promise';
import { Client } from 'pg';
import QueryStream from 'pg-query-stream';
import { policeTables } from './police/police-tables.ts';
import type { PoliceTable } from './police/police-tables.ts';

export interface CopyPoliceOptions {
  readonly policeUrl: string;
  /** `mysql://user:password@host:port/database`; the database exists, its police tables are replaced. */
  readonly mysqlUrl: string;
}

/** About 200 KB a statement for the widest table, far below the smallest usual max_allowed_packet (16 MB). */
const rowsPerInsert = 1_000;

/** PostgreSQL's type in MySQL's words; timestamps keep their microseconds and stay wall-clock. */
function mysqlType(type: string): string {
  return type
    .replace(/^timestamp/, 'datetime(6)')
    .replace(/^numeric/, 'decimal')
    .replace(/^bytea/, 'longblob');
}

function createTable(table: PoliceTable): string {
  const columns = table.columns.map(({ name, type }) => `\`${name}\` ${mysqlType(type)}`);
  const index = table.watermarkIndex ? [`index (gxsj, ${table.key.join(', ')})`] : [];
  const parts = [...columns, `primary key (${table.key.join(', ')})`, ...index];
  return `create table \`${table.name}\` (${parts.join(', ')}) character set utf8mb4 collate utf8mb4_bin`;
}

/** Times and numbers travel as text, so that neither driver turns a wall-clock time into an instant. */
function selectTable(table: PoliceTable): string {
  const columns = table.columns.map(({ name, type }) => (/^(timestamp|numeric)/.test(type) ? `${name}::text` : name));
  return `select ${columns.join(', ')} from public.${table.name}`;
}

async function copyTable(source: Client, target: Connection, table: PoliceTable): Promise<number> {
  await target.query(`drop table if exists \`${table.name}\``);
  await target.query(createTable(table));
  const insert = `insert into \`${table.name}\` (${table.columns.map(({ name }) => `\`${name}\``).join(', ')}) values ?`;
  let batch: unknown[][] = [];
  let count = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    await target.query(insert, [batch]);
    count += batch.length;
    batch = [];
  };
  const rows = source.query(new QueryStream(selectTable(table), [], { batchSize: rowsPerInsert, rowMode: 'array' }));
  for await (const row of rows as AsyncIterable<unknown[]>) {
    batch.push(row);
    if (batch.length >= rowsPerInsert) await flush();
  }
  await flush();
  return count;
}

/** Rows copied, by table. Replaces what an earlier copy left. */
export async function copyPoliceToMysql({ policeUrl, mysqlUrl }: CopyPoliceOptions): Promise<Readonly<Record<string, number>>> {
  const source = new Client({ connectionString: policeUrl });
  await source.connect();
  try {
    const target = await createConnection({ uri: mysqlUrl, charset: 'utf8mb4_bin' });
    try {
      const counts: Record<string, number> = {};
      for (const table of policeTables) counts[table.name] = await copyTable(source, target, table);
      return counts;
    } finally {
      await target.end();
    }
  } finally {
    await source.end();
  }
}
