/** What stands in a test's hub, and a digest of everything that editions hold. */
import { createHash } from 'node:crypto';
import type { Database } from '../../store/database.ts';
import { versionedTables } from '../../store/versioned-tables.ts';

/** Key → name of the handlers that stand at the edition (default: the newest published). */
export async function standing(database: Database, edition?: number): Promise<Map<string, string>> {
  const { rows } = await database.pool.query<{ key: string; name: string; version: string; kinds: number }>(
    `with e as (select coalesce($1, (select max(edition) from hub.edition where state = 'published'), 0) as edition)
     select r.key, h.name from e, hub.record r
       join hub.record_version v on v.record = r.record
       join hub.handler_record h on h.record = r.record
      where v.from_edition <= e.edition and v.until_edition > e.edition and h.from_edition <= e.edition and h.until_edition > e.edition order by r.key`,
    [edition ?? null],
  );
  return new Map(rows.map((row) => [row.key, row.name]));
}

/** Equal digests: equal rows in every versioned table, cursors included. */
export async function digest(database: Database): Promise<string> {
  const hash = createHash('sha256');
  for (const table of [...versionedTables, 'hub.source_cursor']) {
    const { rows } = await database.pool.query<{ line: string }>(
      `select (to_jsonb(t) - 'seen_at')::text as line from ${table} t order by 1`,
    );
    hash.update(`${table}\n${rows.map((row) => row.line).join('\n')}\n`);
  }
  return hash.digest('hex');
}

/** Rows left in the stage; none after a run has ended. */
export async function staged(database: Database): Promise<number> {
  const { rows } = await database.pool.query<{ count: number }>(
    `select (select count(*) from stage.raw_row) + (select count(*) from stage.plan) + (select count(*) from stage.cleaned_row) + (select count(*) from stage.cleaned_record) as count`,
  );
  return rows[0]?.count ?? -1;
}
