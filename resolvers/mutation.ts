/** What can be set going: each mutation hands a typed command to the server and answers with what came of it. */
import { departments } from '../core/department.ts';
import { HubError } from '../core/hub-error.ts';
import type { RunRow } from '../store/read/rows.ts';
import type { HubContext } from './context.ts';
import { decisionMutations } from './decision-mutations.ts';
import { uidOf } from './node-id.ts';
import { reasonOf } from './reason-of.ts';
import type { MutationResolvers } from './types.generated.ts';

/** The subject of an integrator. @throws HubError UNAUTHENTICATED for everybody else. */
function integrator({ viewer }: HubContext): string {
  if (viewer?.role === 'integrator') return viewer.subject;
  throw new HubError('UNAUTHENTICATED', {
    problem: 'Runs and editions are changed by integration staff only',
    fix: 'Sign in with the role integrator',
  });
}

async function firstRun(uids: readonly string[], { loaders }: HubContext): Promise<RunRow> {
  const run = uids[0] === undefined ? null : await loaders.runsByUid.load(uids[0]);
  if (run === null) throw new HubError('RUN_NOT_FOUND', { problem: 'There is no such run', fix: 'Ask `runs` for the ids that exist' });
  return run;
}

/** All refusals of grants read alike, also where an id is none. */
function idOf(kind: 'case' | 'person', id: string): string {
  return uidOf(kind, id) ?? '00000000-0000-0000-0000-000000000000';
}

export const mutationResolvers: MutationResolvers = {
  openGrant: (_, { input }, { grants }) =>
    grants.open({
      purpose: input.purpose,
      caseUid: input.case == null ? null : idOf('case', input.case),
      subjectUids: input.subjects.map((id) => idOf('person', id)),
      reason: reasonOf(input.reason),
    }),
  closeGrant: (_, { id }, { grants }) => grants.close(id),
  approveGrant: (_, { number, given }, { grants }) => grants.approve(number, given),
  reviewGrant: (_, { number, justified }, { grants }) => grants.review(number, justified),
  ...decisionMutations,
  async startSync(_, { department, full }, context) {
    const by = integrator(context);
    const known = department == null ? null : departments.find((key) => key === department);
    if (known === undefined) {
      throw new HubError('BAD_INPUT', { problem: 'There is no department with this key', fix: `Use one of ${departments.join(', ')}` });
    }
    const { runUids } = await context.enqueue({ kind: 'startSync', department: known, full, by });
    return firstRun(runUids, context);
  },
  async approveRun(_, { id, reason }, context) {
    const by = integrator(context);
    const runUid = uidOf('run', id);
    if (runUid === null) throw new HubError('BAD_INPUT', { problem: 'This is no id of a run', fix: 'Ask `runs` for ids' });
    const { runUids } = await context.enqueue({ kind: 'approveRun', runUid, reason: reasonOf(reason), by });
    return firstRun(runUids, context);
  },
  async withdrawEdition(_, { number, reason }, context) {
    const by = integrator(context);
    await context.enqueue({ kind: 'withdrawEdition', number, reason: reasonOf(reason), by });
    const edition = await context.loaders.editions.load(number);
    if (edition === null)
      throw new HubError('EDITION_NOT_FOUND', { problem: 'There is no such edition', fix: 'Withdraw the newest edition' });
    return edition;
  },
};
