/** Decisions on their way into an edition: which a link step has to look at, and that they are in force once it has. */
import type pg from 'pg';
import type { Database } from '../database.ts';
import { storeError } from '../store-error.ts';
import { makeTempTable } from '../link/temp-table.ts';

/** Fills `person_pending (decision, a, b, undone)`. What is decided or undone after this waits for the next edition. */
export async function makePendingDecisions(client: pg.ClientBase): Promise<void> {
  await makeTempTable(client, {
    name: 'person_pending',
    select: 'select decision, a, b, undone_at is not null as undone from hub.decided_pair where pending',
    statistics: [],
  });
}

/** The edition is linked with what {@link makePendingDecisions} found. */
export async function settleDecisions(client: pg.ClientBase, edition: number): Promise<void> {
  await client.query(
    `update hub.decided_pair d set pending = false, edition = $1 from person_pending p
     where p.decision = d.decision and p.a = d.a and p.b = d.b and p.undone = (d.undone_at is not null)`,
    [edition],
  );
}

/**
 * Whether a run of the hub itself should link again: a decision has reached no edition, nobody is on the way to it, and no such run has failed since. What
 * was in an edition that was withdrawn waits for the next run, like everything else of that edition.
 */
export async function decisionsWait(database: Pick<Database, 'pool'>): Promise<boolean> {
  const { rows } = await database.pool
    .query<{ wait: boolean }>(
      `select exists (
         select from hub.decided_pair p join hub.link_decision d using (decision)
         where p.pending and p.edition is null and not exists (
           select from hub.run r where r.mode = 'relink'
             and (r.state in ('queued', 'running', 'stopped') or (r.state = 'failed' and r.requested_at >= coalesce(d.undone_at, d.decided_at))))) as wait`,
    )
    .catch((error: unknown) => {
      throw storeError(error);
    });
  return rows[0]?.wait ?? false;
}
