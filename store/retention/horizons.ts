/** Up to which edition closed versions may go, for each department and class. */
import type pg from 'pg';
import { departments } from '../../core/department.ts';
import type { Department } from '../../core/department.ts';
import type { FieldClass } from '../../core/policy/purposes.ts';
import { shortestHistory } from '../../core/policy/retention.ts';
import type { RetentionPolicy } from '../../core/policy/retention.ts';

export interface Horizons {
  of(department: Department, fieldClass: FieldClass): number;
  /** For what is made of several departments' records. */
  ofAll(fieldClass: FieldClass): number;
  /** The newest of them: editions before it are not whole any more. */
  readonly newest: number;
}

/**
 * The horizon of so many days is the edition that readers saw so many days ago: versions that were closed by then are seen by no later edition. Never the
 * newest edition, which may still be withdrawn.
 */
export async function readHorizons(client: pg.ClientBase, policy: RetentionPolicy): Promise<Horizons> {
  const classes: readonly FieldClass[] = [0, 1, 2, 3, 4];
  const days = [...new Set(departments.flatMap((department) => classes.map((one) => policy.history[department][one])))];
  const { rows } = await client.query<{ days: number; edition: number }>(
    `select d.days, coalesce(max(e.edition), 0) as edition from unnest($1::int[]) d(days)
       left join hub.edition e on e.state = 'published' and e.published_at <= now() - make_interval(days => d.days)
        and e.edition < (select max(edition) from hub.edition where state = 'published')
      group by d.days`,
    [days],
  );
  const editions = new Map(rows.map((row) => [row.days, row.edition]));
  return {
    of: (department, fieldClass) => editions.get(policy.history[department][fieldClass]) ?? 0,
    ofAll: (fieldClass) => editions.get(shortestHistory(policy, fieldClass)) ?? 0,
    newest: Math.max(0, ...editions.values()),
  };
}
