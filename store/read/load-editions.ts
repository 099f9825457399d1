/** Editions by number. */
import type { Reader } from './reader.ts';
import type { EditionRow } from './rows.ts';
import { defineStatement } from './statement.ts';

const statement = defineStatement(
  'load_editions',
  `
  select e.edition as number, e.state, e.published_at as "publishedAt", e.withdrawn_at as "withdrawnAt", e.run as "runNumber"
  from hub.edition e where e.edition = any($1::int[])`,
);

export function loadEditions(reader: Reader, numbers: readonly number[]): Promise<EditionRow[]> {
  return reader.rows<EditionRow>(statement, [numbers]);
}
