/** The health commission's streams, one resource type each: parents first. */
import type { SourceStream } from '../connector.ts';
import { stoppable } from '../stop-requested.ts';
import { cleanCarePlan } from './clean-care-plan.ts';
import { cleanConsent } from './clean-consent.ts';
import { cleanEncounter, isEmergency } from './clean-encounter.ts';
import { cleanLocation } from './clean-location.ts';
import { cleanOrganization } from './clean-organization.ts';
import { cleanPatient } from './clean-patient.ts';
import { extractResources } from './extract-resources.ts';
import type { ResourcePaging } from './extract-resources.ts';
import type { ResourceType } from './resource-type.ts';
import { carePlanSchema, consentSchema, encounterSchema, locationSchema, organizationSchema, patientSchema } from './rows.ts';
import type { SharedExport } from './shared-export.ts';

export function makeHealthStreams(shared: SharedExport, paging: ResourcePaging): readonly SourceStream[] {
  const stream = (resource: ResourceType, clean: SourceStream['clean']): SourceStream => ({
    name: resource.type,
    rules: 2,
    volatile: ['meta'],
    extract: stoppable((request) => extractResources(shared, resource, request, paging)),
    clean,
  });
  return [
    stream({ type: 'Organization', schema: organizationSchema }, cleanOrganization),
    stream({ type: 'Location', schema: locationSchema }, cleanLocation),
    stream({ type: 'Patient', schema: patientSchema }, cleanPatient),
    stream({ type: 'Encounter', schema: encounterSchema, inScope: isEmergency }, cleanEncounter),
    stream({ type: 'CarePlan', schema: carePlanSchema }, cleanCarePlan),
    stream({ type: 'Consent', schema: consentSchema }, cleanConsent),
  ];
}
