/** Borrows the connectors of the configured departments. */
import type { Connector } from '../connectors/connector.ts';
import { makeConnectors } from '../connectors/registry.ts';
import { HubError } from '../core/hub-error.ts';
import type { HubRuntime } from './hub-runtime.ts';

/** Throws HubError CONFIGURATION when no department is configured. */
export async function withConnectors<T>(runtime: HubRuntime, callback: (connectors: readonly Connector[]) => Promise<T>): Promise<T> {
  const connectors = [
    ...makeConnectors(runtime.configuration.departments, { log: runtime.log, dataDir: runtime.configuration.dataDir }).values(),
  ];
  if (connectors.length === 0) {
    throw new HubError('CONFIGURATION', {
      problem: 'No department is configured',
      fix: 'Set the variables of at least one (docs/operating.md), or try the sandbox with npm run demo',
    });
  }
  try {
    return await callback(connectors);
  } finally {
    await Promise.all(connectors.map((connector) => connector.close()));
  }
}
