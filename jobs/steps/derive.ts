/** Works out what follows from the edition's changes: cases, parties, residences, deadlines. */
import { deriveStages } from '../../store/derive/derive-stages.ts';
import type { PipelineStep, StepJobData } from '../step.ts';
import { runStages } from './run-stages.ts';

export type DeriveJobData = StepJobData;

export const deriveStep: PipelineStep = {
  name: 'derive',
  does: 'works out cases, parties, residences and deadlines from what changed',
  handler: (context) => runStages(context, 'derive', deriveStages),
};
