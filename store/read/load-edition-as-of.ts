/** The published edition that stood at an instant. */
import type { Reader } from './reader.ts';
import type { EditionRow } from './rows.ts';
import { defineStatement } from './statement.ts';

const statement = defineStatement(
  'load_edition_as_of',
  `select e.edition as number, e.state, e.published_at as "publishedAt", e.withdrawn_at as "withdrawnAt", e.run as "runNumber"
  from hub.edition e where e.state = 'published' and e.published_at <= $1::timestamptz order by e.published_at desc, e.edition desc limit 1`,
);

export async function loadEditionAsOf(reader: Reader, asOf: Date): Promise<EditionRow | null> {
  const [found] = await reader.rows<EditionRow>(statement, [asOf]);
  return found ?? null;
}
