/** Takes a principal's sign-in back: tokens issued until now are refused from the next request on, and open grants are closed. */
import type { Database } from '../database.ts';
import { withTransaction } from '../with-transaction.ts';

export async function revokePrincipal(
  database: Pick<Database, 'pool'>,
  principal: string,
  reason: string,
): Promise<{ readonly closedGrants: number }> {
  return withTransaction(database, async (client) => {
    await client.query(
      `insert into access.revocation (principal, reason) values ($1, $2) on conflict (principal) do update set revoked_at = clock_timestamp(), reason = excluded.reason`,
      [principal, reason],
    );
    const { rowCount } = await client.query(
      `update access.grant set closed_at = clock_timestamp() where principal = $1 and closed_at is null and expires_at > clock_timestamp()`,
      [principal],
    );
    return { closedGrants: rowCount ?? 0 };
  });
}
