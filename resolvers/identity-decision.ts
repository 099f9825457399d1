/** What stewards decide, what it moves, and what waits for them. */
import { HubError } from '../core/hub-error.ts';
import { loadDecisions } from '../store/read/load-decisions.ts';
import { keepPersonRecords } from '../store/read/keep-person-records.ts';
import type { ForeseenMoves } from '../store/decisions/foresee-moves.ts';
import type { DecisionRow, PersonRow, SourceRecordRow } from '../store/read/rows.ts';
import type { HubContext } from './context.ts';
import { toId } from './node-id.ts';
import { recordOf } from './person-fact.ts';
import type { DecisionMovesResolvers, IdentityDecisionResolvers, RecordMoveResolvers, ReviewPairResolvers } from './types.generated.ts';

/** A decision as it stands, or one that was not written. */
export interface DecisionView extends Omit<DecisionRow, 'owner' | 'decision' | 'uid'> {
  /** null: a dry run. */
  readonly uid: string | null;
  readonly moves: ForeseenMoves | null;
  readonly runUid: string | null;
}

/** What was written, as its steward may read it. */
export async function writtenDecision(
  { reader }: HubContext,
  decision: number,
  came: Pick<DecisionView, 'moves' | 'runUid'>,
): Promise<DecisionView> {
  const [row] = await loadDecisions(reader, [decision]);
  if (row === undefined) throw new HubError('INTERNAL', { problem: 'A decision that was written is not there', fix: 'Report it' });
  return { ...row, ...came };
}

export const identityDecisionResolvers: IdentityDecisionResolvers = {
  id: ({ uid }) => (uid === null ? null : toId('decision', uid)),
  records: ({ recordNumbers }, _, context) => recordsOf(recordNumbers, context),
  run: ({ runUid }, _, { loaders }) => (runUid === null ? null : loaders.runsByUid.load(runUid)),
};

/** Each of them may be seen; what was deleted since is not there. */
async function recordsOf(numbers: readonly number[], { loaders }: HubContext): Promise<SourceRecordRow[]> {
  const found = await Promise.all(numbers.map((number) => loaders.sourceRecords.load(number)));
  return found.filter((record) => record !== null);
}

async function peopleOf(numbers: readonly number[], { loaders }: HubContext): Promise<PersonRow[]> {
  const found = await Promise.all([...new Set(numbers)].map((number) => loaders.persons.load(number)));
  return found.filter((person) => person !== null);
}

export const decisionMovesResolvers: DecisionMovesResolvers = {
  async records({ records }, _, { reader }) {
    const seen = await keepPersonRecords(
      reader,
      records.map(({ recordNumber }) => recordNumber),
    );
    return records.filter(({ recordNumber }) => seen.has(recordNumber));
  },
  recordCount: ({ records }) => records.length,
  people: ({ records }, _, context) =>
    peopleOf(
      records.flatMap(({ fromPerson, toPerson }) => (toPerson === null ? [fromPerson] : [fromPerson, toPerson])),
      context,
    ),
};

export const recordMoveResolvers: RecordMoveResolvers = {
  record: ({ recordNumber }, _, context) => recordOf(recordNumber, context),
  from: ({ fromPerson }, _, { loaders }) => loaders.persons.load(fromPerson),
  to: ({ toPerson }, _, { loaders }) => (toPerson === null ? null : loaders.persons.load(toPerson)),
};

const reasons = { uncertain: 'UNCERTAIN', contested: 'CONTESTED', cut: 'CUT' } as const;

export const reviewPairResolvers: ReviewPairResolvers = {
  records: ({ oneNumber, otherNumber }, _, context) => recordsOf([oneNumber, otherNumber], context),
  people: ({ onePerson, otherPerson }, _, context) => peopleOf([onePerson, otherPerson], context),
  why: ({ why }) => reasons[why],
};
