/** What happens to a grant after it was opened: a second person lets it come into force, its principal closes it, an auditor reviews an emergency. */
import type { Database } from '../database.ts';
import type { Viewer } from '../read/viewer.ts';
import { storeError } from '../store-error.ts';
import { grantColumns } from './grant-row.ts';
import type { GrantRow } from './grant-row.ts';
import { grantRefused } from './open-grant.ts';

async function one(database: Pick<Database, 'pool'>, text: string, values: readonly unknown[]): Promise<GrantRow> {
  const { rows } = await database.pool.query<GrantRow>(text, [...values]).catch((error: unknown) => {
    throw storeError(error);
  });
  if (rows[0] === undefined) throw grantRefused();
  return rows[0];
}

/** By the principal who opened it. @throws HubError GRANT_REFUSED. */
export function closeGrant(database: Pick<Database, 'pool'>, viewer: Viewer, id: string): Promise<GrantRow> {
  return one(
    database,
    `update access.grant g set closed_at = coalesce(closed_at, clock_timestamp()) where g.id = $2::uuid and g.principal = $1 returning ${grantColumns('$1')}`,
    [viewer.subject, id],
  );
}

/** By another officer of the same department. The grant's time runs from its opening. @throws HubError GRANT_REFUSED. */
export function approveGrant(database: Pick<Database, 'pool'>, viewer: Viewer, number: number, given: boolean): Promise<GrantRow> {
  return one(
    database,
    `update access.grant g set approval = case when $4 then 'given' else 'refused' end, approved_by = $1, approved_at = clock_timestamp()
      where g.number = $2 and g.approval = 'asked' and g.principal <> $1 and g.department = $3 and g.closed_at is null and g.expires_at > clock_timestamp()
      returning ${grantColumns('$1')}`,
    [viewer.subject, number, viewer.role === 'officer' ? viewer.department : null, given],
  );
}

/** By an auditor, of an emergency. @throws HubError GRANT_REFUSED. */
export function reviewGrant(
  database: Pick<Database, 'pool'>,
  viewer: Viewer,
  number: number,
  review: 'justified' | 'unjustified',
): Promise<GrantRow> {
  return one(
    database,
    `update access.grant g set review = $3, reviewed_by = $1, reviewed_at = clock_timestamp()
      where g.number = $2 and g.break_glass and g.reviewed_at is null and g.principal <> $1 and $4 returning ${grantColumns('$1')}`,
    [viewer.subject, number, review, viewer.role === 'auditor'],
  );
}

/** Grants that wait for this viewer: to be approved by an officer, to be reviewed by an auditor; and what was the viewer's own today, opened or reviewed. Newest first, 100 at most. */
export async function listGrants(database: Pick<Database, 'pool'>, viewer: Viewer): Promise<readonly GrantRow[]> {
  const { rows } = await database.pool
    .query<GrantRow>(
      `select ${grantColumns('$1')} from access.grant g
        where (g.principal = $1 and g.opened_at > now() - interval '1 day')
           or ($3 = 'officer' and g.department = $2 and g.approval = 'asked' and g.closed_at is null and g.expires_at > clock_timestamp())
           or ($3 = 'auditor' and g.break_glass and (g.reviewed_at is null or (g.reviewed_by = $1 and g.reviewed_at > now() - interval '1 day')))
        order by g.opened_at desc, g.number desc limit 100`,
      [viewer.subject, viewer.department, viewer.role],
    )
    .catch((error: unknown) => {
      throw storeError(error);
    });
  return rows;
}
