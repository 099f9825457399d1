/** All departments that the hub can be connected to: one line each, in the order in which a night takes them. */
import type { DepartmentSettings } from '../core/configuration.ts';
import type { Department } from '../core/department.ts';
import type { Connector, ConnectorOptions } from './connector.ts';
import { makeHealthConnector } from './health/connector.ts';
import { makeHotlineConnector } from './hotline/connector.ts';
import { makeHousingConnector } from './housing/connector.ts';
import { makePoliceConnector } from './police/connector.ts';
import { makeReferenceConnector } from './reference/connector.ts';

/** Connectors of the departments that are configured. Nothing is connected before a connector is used; the caller closes them. */
export function makeConnectors(settings: DepartmentSettings, options: ConnectorOptions): ReadonlyMap<Department, Connector> {
  const connectors = [
    settings.reference && makeReferenceConnector(settings.reference, options),
    settings.housing && makeHousingConnector(settings.housing, options),
    settings.police && makePoliceConnector(settings.police, options),
    settings.hotline && makeHotlineConnector(settings.hotline, options),
    settings.health && makeHealthConnector(settings.health, options),
  ];
  return new Map(connectors.filter((connector) => connector !== null).map((connector) => [connector.department, connector]));
}
