/** What the health commission's server says of itself: CapabilityStatement and SMART configuration. */

/** Resource types that may be searched and exported. */
export const offeredTypes = ['Patient', 'Encounter', 'CarePlan', 'Consent', 'Organization', 'Location'] as const;
export type OfferedType = (typeof offeredTypes)[number];

export function isOfferedType(type: string): type is OfferedType {
  return (offeredTypes as readonly string[]).includes(type);
}

export function capabilityStatement(base: string, tokenUrl: string): object {
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: '2026-01-01',
    kind: 'instance',
    implementation: { description: 'Health commission', url: base },
    fhirVersion: '4.0.1',
    format: ['application/fhir+json'],
    instantiates: ['http://hl7.org/fhir/uv/bulkdata/CapabilityStatement/bulk-data'],
    rest: [
      {
        mode: 'server',
        security: {
          service: [{ coding: [{ system: 'http://terminology.hl7.org/CodeSystem/restful-security-service', code: 'SMART-on-FHIR' }] }],
          extension: [
            {
              url: 'http://fhir-registry.smarthealthit.org/StructureDefinition/oauth-uris',
              extension: [{ url: 'token', valueUri: tokenUrl }],
            },
          ],
        },
        resource: offeredTypes.map((type) => ({
          type,
          interaction: [{ code: 'read' }, { code: 'search-type' }],
          searchParam: [
            { name: '_id', type: 'token' },
            { name: '_lastUpdated', type: 'date' },
          ],
        })),
        operation: [{ name: 'export', definition: 'http://hl7.org/fhir/uv/bulkdata/OperationDefinition/export' }],
      },
    ],
  };
}

export function smartConfiguration(tokenUrl: string): object {
  return {
    token_endpoint: tokenUrl,
    grant_types_supported: ['client_credentials'],
    token_endpoint_auth_methods_supported: ['private_key_jwt'],
    token_endpoint_auth_signing_alg_values_supported: ['ES384', 'RS384'],
    scopes_supported: ['system/*.rs', ...offeredTypes.map((type) => `system/${type}.rs`)],
    capabilities: ['client-confidential-asymmetric', 'permission-v2'],
  };
}
