/** Joins the changed records of the edition into persons, places and organizations. */
import { linkStages } from '../../store/link/link-stages.ts';
import type { PipelineStep, StepJobData } from '../step.ts';
import { runStages } from './run-stages.ts';

export type LinkJobData = StepJobData;

export const linkStep: PipelineStep = {
  name: 'link',
  does: 'joins changed records into persons, places and organizations',
  handler: (context) => runStages(context, 'link', linkStages),
};
