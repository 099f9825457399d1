/** The connector of a run's department. */
import type { Connector } from '../connectors/connector.ts';
import { HubError } from '../core/hub-error.ts';
import type { StepContext } from './step.ts';

/** Throws HubError CONFIGURATION when this worker is not connected to the department. */
export function findConnector({ connectors, run }: StepContext): Connector {
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
