/** The streams that a run reads: those of its department's connector. */
import type { Connector, SourceStream } from '../connectors/connector.ts';
import { HubError } from '../core/hub-error.ts';
import type { StepContext } from './step.ts';

/** Throws HubError CONFIGURATION when this worker is not connected to the department. */
function findConnector({ connectors, run }: StepContext): Connector {
  const connector = connectors.find((one) => one.department === run.department);
  if (connector === undefined) {
    throw new HubError('CONFIGURATION', {
      problem: `The department ${run.department} is off: this worker has no address for it`,
      fix: `Set the ${run.department.toUpperCase()}_… variables for the worker, or do not ask for ${run.department}`,
      facts: { department: run.department },
    });
  }
  return connector;
}

/** None of a run of the hub itself. @throws HubError CONFIGURATION. */
export function streamsOf(context: StepContext): readonly SourceStream[] {
  return context.run.mode === 'relink' ? [] : findConnector(context).streams;
}
