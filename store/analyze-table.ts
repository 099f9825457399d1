/** Has the database look at a table's values anew: by a function of the tables' owner, because the roles of ingest and linking own none. */
import type pg from 'pg';

/** `table`: a constant of the code, not a temporary one. `columns` null: all. */
export async function analyzeTable(client: pg.ClientBase, table: string, columns: readonly string[] | null = null): Promise<void> {
  await client.query('select hub.analyze_table($1::regclass, $2)', [table, columns]);
}
