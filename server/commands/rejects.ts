/** `hub rejects`: what could not be used, counted by reason, with where the newest stood. No values of persons. */
import { countRejects } from '../../store/status/count-rejects.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { withStore } from '../with-store.ts';

export interface RejectsOptions {
  readonly department: string | null;
  readonly days: number;
}

export async function rejectsCommand({ configuration, output }: HubRuntime, options: RejectsOptions): Promise<void> {
  await withStore(configuration, 'hub rejects', async ({ database }) => {
    output.result({ rejects: await countRejects(database, options.department, options.days) }, ({ rejects }) =>
      rejects.length === 0
        ? [`No rejects in the last ${options.days} days.`]
        : rejects.map(
            (one) =>
              `${String(one.rejects).padStart(8)}  ${one.department}:${one.stream}  ${one.reason}${one.column === null ? '' : ` in ${one.column}`}  newest at ${one.newestOrigin}`,
          ),
    );
  });
}
