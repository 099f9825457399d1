/** A run, its steps and its streams. */
import { byKey } from './department-ref.ts';
import { toId } from './node-id.ts';
import { readObject, readText } from './read-detail.ts';
import type { RunProgressResolvers, RunResolvers, RunState, RunStepName, RunStepResolvers, RunStepState } from './types.generated.ts';

/** The ledger writes its words in lower case, the promise in upper. */
function upper<Word extends string>(word: Word): Uppercase<Word> {
  // toUpperCase of a literal type is its Uppercase; the library's signature does not say so.
  return word.toUpperCase() as Uppercase<Word>;
}

export const runResolvers: RunResolvers = {
  id: (run) => toId('run', run.uid),
  department: (run) => byKey(run.departmentKey),
  mode: (run) => upper(run.mode),
  state: (run): RunState => upper(run.state),
  steps: (run, _, { loaders }) => loaders.runSteps.load(run.run),
  streams: (run, _, { loaders }) => loaders.runStreams.load(run.run),
  error(run) {
    const error = readObject({ error: run.error }, 'error');
    return error === null ? null : { code: readText(error, 'code') ?? 'INTERNAL', message: readText(error, 'message') ?? '' };
  },
  guard(run) {
    const guard = readObject({ guard: run.guard }, 'guard');
    return guard === null ? null : { rule: readText(guard, 'rule') ?? 'unknown', facts: guard['facts'] ?? null };
  },
};

export const runProgressResolvers: RunProgressResolvers = {
  state: (progress): RunState => upper(progress.state),
  step: (progress): RunStepName | null => (progress.step === null ? null : upper(progress.step)),
};

export const runStepResolvers: RunStepResolvers = {
  name: (step): RunStepName => upper(step.name),
  state: (step): RunStepState => upper(step.state),
};
