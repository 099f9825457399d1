/** `hub status`: the edition that readers see, how old each source is, and the last runs. */
import { currentEdition } from '../../store/editions/current-edition.ts';
import { listSourceAges } from '../../store/status/list-source-ages.ts';
import { listRuns } from '../../store/runs/read-run.ts';
import type { HubRuntime } from '../hub-runtime.ts';
import { renderRun, summariseRun } from '../run-report.ts';
import { withStore } from '../with-store.ts';

export async function statusCommand({ configuration, output }: HubRuntime, options: { readonly runs: number }): Promise<void> {
  await withStore(configuration, 'hub status', async ({ database }) => {
    const [edition, sources, runs] = await Promise.all([
      currentEdition(database),
      listSourceAges(database),
      listRuns(database, { first: options.runs }),
    ]);
    output.result({ edition, sources, runs: runs.map(summariseRun) }, (value) => [
      value.edition === null
        ? 'No edition is published yet: run hub sync --wait'
        : `Readers see edition ${value.edition.edition}, published ${value.edition.publishedAt}`,
      ...value.sources.map((one) => `  ${one.department.padEnd(10)} as of ${one.asOf}`),
      ...value.runs.flatMap(renderRun),
    ]);
  });
}
