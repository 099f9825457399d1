/** A row that could not be used. */
import { HubError } from '../core/hub-error.ts';
import { byKey } from './department-ref.ts';
import { toId } from './node-id.ts';
import type { RejectResolvers } from './types.generated.ts';

export const rejectResolvers: RejectResolvers = {
  id: (reject) => toId('reject', reject.uid),
  department: (reject) => byKey(reject.departmentKey),
  async run(reject, _, { loaders }) {
    const run = await loaders.runs.load(reject.runNumber);
    if (run === null)
      throw new HubError('INTERNAL', { problem: 'A reject names a run that is not there', fix: 'Report it with the id of the reject' });
    return run;
  },
};
