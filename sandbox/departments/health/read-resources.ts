/** Search and read on the health commission's resources: bodies leave as the text that is stored. */
import type { Pool } from 'pg';

export interface ResourcePosition {
  /** With microseconds. */
  readonly lastUpdated: string;
  readonly id: string;
}

export interface ResourceSearch {
  readonly type: string;
  readonly id: string | null;
  /** Bounds on last_updated, each null when not asked. */
  readonly bounds: Readonly<Record<'gt' | 'ge' | 'lt' | 'le', string | null>>;
  readonly count: number;
  readonly after: ResourcePosition | null;
}

export interface FoundResource {
  readonly id: string;
  readonly lastUpdated: string;
  readonly body: string;
}

interface FoundRow {
  readonly id: string;
  readonly last_updated: string;
  readonly body: string;
}

/** One more than `count` when there are more. Ordered by (last_updated, id), the keyset of its pages. */
export async function searchResources(pool: Pool, search: ResourceSearch): Promise<FoundResource[]> {
  const { gt, ge, lt, le } = search.bounds;
  const { rows } = await pool.query<FoundRow>({
    name: 'search resources',
    text: `select id, to_char(last_updated at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as last_updated, body::text as body
      from fhir_resource r
      where type = $1 and not deleted
        and ($2::text is null or id = $2)
        and r.last_updated > coalesce($3::timestamptz, '-infinity') and r.last_updated >= coalesce($4::timestamptz, '-infinity')
        and r.last_updated < coalesce($5::timestamptz, 'infinity') and r.last_updated <= coalesce($6::timestamptz, 'infinity')
        and (r.last_updated, r.id) > (coalesce($7::timestamptz, '-infinity'), coalesce($8::text, ''))
      order by r.last_updated, r.id
      limit $9`,
    values: [search.type, search.id, gt, ge, lt, le, search.after?.lastUpdated ?? null, search.after?.id ?? null, search.count + 1],
  });
  return rows.map((row) => ({ id: row.id, lastUpdated: row.last_updated, body: row.body }));
}

/** A null body for a resource that was deleted; null for one that never was there. */
export async function readResource(pool: Pool, type: string, id: string): Promise<{ readonly body: string | null } | null> {
  const { rows } = await pool.query<{ deleted: boolean; body: string | null }>({
    name: 'read resource',
    text: 'select deleted, body::text as body from fhir_resource where type = $1 and id = $2',
    values: [type, id],
  });
  const row = rows[0];
  if (row === undefined) return null;
  return { body: row.deleted ? null : row.body };
}
