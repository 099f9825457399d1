/** The spine: what happens to a department's data between the department and the reader, step by step. */
import type { PipelineStep } from './step.ts';
import { cleanStep } from './steps/clean.ts';
import { deriveStep } from './steps/derive.ts';
import { extractStep } from './steps/extract.ts';
import { linkStep } from './steps/link.ts';
import { publishStep } from './steps/publish.ts';
import { storeStep } from './steps/store.ts';

/** In order; each step's data rests in the database before the next one starts. */
export const pipeline: readonly PipelineStep[] = [extractStep, cleanStep, storeStep, linkStep, deriveStep, publishStep];
