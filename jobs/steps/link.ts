/** Joins the changed records of the edition into places, organizations and persons, and works out its cases. */
import { linkStages } from '../../store/link/link-stages.ts';
import type { PipelineStep, StepJobData } from '../step.ts';
import { runStages } from './run-stages.ts';

export type LinkJobData = StepJobData;

export const linkStep: PipelineStep = {
  name: 'link',
  does: 'joins changed records into places, organizations and persons, and works out cases and deadlines',
  handler: (context) => runStages(context, 'link', linkStages),
};
