/** Works out what follows from the edition's links: what is known of persons, residences, parties. */
import { deriveStages } from '../../store/derive/derive-stages.ts';
import type { PipelineStep, StepJobData } from '../step.ts';
import { runStages } from './run-stages.ts';

export type DeriveJobData = StepJobData;

export const deriveStep: PipelineStep = {
  name: 'derive',
  does: 'works out what is known of persons, residences and parties from what changed',
  handler: (context) => runStages(context, 'derive', deriveStages),
};
