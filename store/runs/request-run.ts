/** Enters a run in the ledger, or finds the one that is already there: asking ten times at once makes one run. */
import type { Database } from '../database.ts';
import { withTransaction } from '../with-transaction.ts';
import { runColumns } from './run.ts';
import type { Run, RunMode, RunOwner } from './run.ts';

export interface RunRequest {
  readonly department: RunOwner;
  readonly mode: RunMode;
  /** `schedule`, or who asked. */
  readonly requestedBy: string;
  /** `YYYY-MM-DD`; default: today in Asia/Shanghai by the database's clock. */
  readonly businessDate?: string;
}

/**
 * A department has one active run (queued, running or waiting for a person); while it has, that one is returned whatever its mode.
 * The schedule's night is also found when it has been published already: a scheduler that fires twice makes one night.
 */
export async function requestRun(database: Database, request: RunRequest): Promise<{ readonly run: Run; readonly created: boolean }> {
  for (;;) {
    const found = await withTransaction(database, async (client) => {
      const values = [request.department, request.mode, request.requestedBy, request.businessDate ?? null];
      const inserted = await client.query<Run>(
        `insert into hub.run (department, mode, requested_by, business_date)
         select $1, $2, $3, d.day from (select coalesce($4::date, (now() at time zone 'Asia/Shanghai')::date) as day) d
          where not ($3 = 'schedule' and $2 = 'night' and exists (
            select from hub.run where department = $1 and mode = 'night' and business_date = d.day and state = 'published'))
         on conflict (department) where state in ('queued', 'running', 'stopped') do nothing
         returning ${runColumns}`,
        values,
      );
      if (inserted.rows[0] !== undefined) return { run: inserted.rows[0], created: true };
      const active = await client.query<Run>(
        `select ${runColumns} from hub.run
          where department = $1 and (state in ('queued', 'running', 'stopped')
             or ($3 = 'schedule' and $2 = 'night' and state = 'published' and mode = 'night'
                 and business_date = coalesce($4::date, (now() at time zone 'Asia/Shanghai')::date)))
          order by state = 'published', run desc limit 1`,
        values,
      );
      return active.rows[0] === undefined ? undefined : { run: active.rows[0], created: false };
    });
    // Undefined: the active run ended between the two statements; ask again.
    if (found !== undefined) return found;
  }
}
