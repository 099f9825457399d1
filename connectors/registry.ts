/** All departments that the hub can be connected to: one line each. */
import type { DepartmentSettings } from '../core/configuration.ts';
import type { Department } from '../core/department.ts';
import type { Connector, ConnectorOptions } from './connector.ts';
import { makePoliceConnector } from './police/connector.ts';

type Makers = { readonly [D in Department]?: (settings: NonNullable<DepartmentSettings[D]>, options: ConnectorOptions) => Connector };

const makers: Makers = {
  police: makePoliceConnector,
};

/** Connectors of the departments that are configured. Nothing is connected before a connector is used. */
export function makeConnectors(settings: DepartmentSettings, options: ConnectorOptions): ReadonlyMap<Department, Connector> {
  const connectors = new Map<Department, Connector>();
  for (const department of Object.keys(makers) as Department[]) {
    const own = settings[department];
    const make = makers[department] as ((settings: unknown, options: ConnectorOptions) => Connector) | undefined;
    if (own !== null && make !== undefined) connectors.set(department, make(own, options));
  }
  return connectors;
}
