/** Lists editions, newest first, with the departments that each brought. */
import { departments } from '../../core/department.ts';
import type { Database } from '../database.ts';

export interface EditionEntry {
  readonly number: number;
  readonly state: string;
  /** In their rank. */
  readonly departments: readonly string[];
  readonly publishedAt: string | null;
  readonly reason: string | null;
}

export async function listEditions(database: Pick<Database, 'pool'>, limit: number): Promise<EditionEntry[]> {
  const { rows } = await database.pool.query<EditionEntry>({
    name: 'list-editions',
    text: `
      select e.edition as number, e.state,
             array(select r.department from hub.run r where r.edition = e.edition or r.run = e.run order by array_position($2::text[], r.department)) as departments,
             to_json(e.published_at) #>> '{}' as "publishedAt", e.reason
        from hub.edition e
       order by e.edition desc limit $1`,
    values: [limit, departments],
  });
  return rows;
}
