/** Lists editions, newest first, with the department that each brought. */
import type { Database } from '../database.ts';

export interface EditionEntry {
  readonly number: number;
  readonly state: string;
  readonly department: string;
  readonly publishedAt: string | null;
  readonly reason: string | null;
}

export async function listEditions(database: Pick<Database, 'pool'>, limit: number): Promise<EditionEntry[]> {
  const { rows } = await database.pool.query<EditionEntry>({
    name: 'list-editions',
    text: `
      select e.edition as number, e.state, r.department, to_json(e.published_at) #>> '{}' as "publishedAt", e.reason
        from hub.edition e join hub.run r on r.run = e.run
       order by e.edition desc limit $1`,
    values: [limit],
  });
  return rows;
}
