/** The mutations of stewards: deciding who is who, and undoing it. */
import { HubError } from '../core/hub-error.ts';
import type { Decided, EntryOfDecision } from '../store/decisions/decide-link.ts';
import type { DecisionSubject } from '../store/decisions/decision-pairs.ts';
import { keepPersonRecords } from '../store/read/keep-person-records.ts';
import { loadPersonRecordsByNames } from '../store/read/load-person-records-by-names.ts';
import type { HubContext } from './context.ts';
import { disclosureEntry } from './disclosure-entry.ts';
import { writtenDecision } from './identity-decision.ts';
import type { DecisionView } from './identity-decision.ts';
import { uidOf } from './node-id.ts';
import { reasonOf } from './reason-of.ts';
import type { DecideLinkInput, MutationResolvers } from './types.generated.ts';

/** Records or persons in one decision at most. */
const most = 100;

function bad(problem: string, fix: string): HubError {
  return new HubError('BAD_INPUT', { problem, fix });
}

async function recordsNamed(names: readonly string[], { reader }: HubContext): Promise<number[]> {
  const found = new Map((await loadPersonRecordsByNames(reader, names)).map(({ asked, record }) => [asked, record]));
  return names.map((name, at) => {
    const record = found.get(name);
    if (record !== undefined) return record;
    throw bad(
      `The record at place ${String(at + 1)} is no person's`,
      'Name records as `SourceRecord.name` does, such as police:ry_jbxx:R1',
    );
  });
}

async function subjectOf({ kind, ...input }: DecideLinkInput, context: HubContext): Promise<DecisionSubject> {
  const [names, people] = [[...new Set(input.records ?? [])], [...new Set(input.people ?? [])]];
  if (names.length > most || people.length > most) throw bad(`More than ${String(most)} records or persons`, 'Decide in parts');
  if (kind === 'MERGE') {
    if (names.length > 0 || people.length < 2)
      throw bad('MERGE takes `people`, two or more, and no `records`', 'Give the ids of the persons');
    const found = await Promise.all(people.map((id) => context.loaders.personsByUid.load(uidOf('person', id) ?? '')));
    const persons = found.map((person, at) => {
      if (person !== null) return person.person;
      throw bad(`There is no person with the id at place ${String(at + 1)}`, 'Ask `reviewQueue` or `people` for ids');
    });
    return { kind, persons: [...new Set(persons)] };
  }
  const right = kind === 'SPLIT' ? names.length > 0 : names.length === 2;
  if (!right || people.length > 0) {
    throw bad(
      `${kind} takes \`records\`, ${kind === 'SPLIT' ? 'one or more' : 'two different ones'}, and no \`people\``,
      'Give the names of the records',
    );
  }
  const records = await recordsNamed(names, context);
  const [one, other] = records;
  if (kind === 'SPLIT' || one === undefined || other === undefined) return { kind: 'SPLIT', records };
  return { kind, records: [one, other] };
}

const entryOf =
  (field: string, context: HubContext): EntryOfDecision =>
  (people) =>
    disclosureEntry(context, Object.fromEntries(people.map((uid) => [uid, [field]])), null);

/** Readers get it by a run of the hub itself; when the queue is away, the workers' watch starts that run. */
async function putIntoForce(decided: Decided, by: string, context: HubContext): Promise<DecisionView> {
  const { runUids } = await context.enqueue({ kind: 'relink', by });
  return writtenDecision(context, decided.decision ?? 0, { moves: decided.moves, runUid: runUids[0] ?? null });
}

export const decisionMutations: Pick<MutationResolvers, 'decideLink' | 'undoDecision'> = {
  async decideLink(_, { input }, context) {
    const { steward, reader } = context;
    steward.assertSteward();
    const reason = reasonOf(input.reason);
    const by = context.viewer?.subject ?? '';
    const dryRun = input.dryRun === true;
    const entry = entryOf('Mutation.decideLink', context);
    const decided = await steward.decide({ subject: await subjectOf(input, context), reason, dryRun, entry });
    if (!dryRun) return putIntoForce(decided, by, context);
    const seen = await keepPersonRecords(reader, decided.records);
    const undone = { undoneAt: null, undoneBy: null, undoneReason: null };
    const told = { reason, decidedBy: by, decidedAt: decided.decidedAt, pending: true, ...undone };
    return { ...told, uid: null, kind: input.kind, recordNumbers: [...seen], moves: decided.moves, runUid: null };
  },
  async undoDecision(_, { id, reason }, context) {
    context.steward.assertSteward();
    const uid = uidOf('decision', id);
    if (uid === null) throw bad('This is no id of a decision', 'Ask `Person.identity.decisions` for ids');
    const decided = await context.steward.undo({ uid, reason: reasonOf(reason), entry: entryOf('Mutation.undoDecision', context) });
    return putIntoForce(decided, context.viewer?.subject ?? '', context);
  },
};
