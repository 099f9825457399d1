/** Connects the health commission: HL7 FHIR R4, SMART Backend Services, Bulk Data export for the first load and every night. */
import type { HealthSettings } from '../../core/configuration.ts';
import { HubError } from '../../core/hub-error.ts';
import type { Connector, ConnectorOptions } from '../connector.ts';
import { makeBulkExport } from '../transports/fhir/bulk-export.ts';
import { readSigningKey } from '../transports/fhir/signing-key.ts';
import type { SigningKey } from '../transports/fhir/signing-key.ts';
import { makeSmartTokens } from '../transports/fhir/smart-token.ts';
import { below, configuredUrl } from '../transports/http/allowed-origins.ts';
import { defaultFetchLimits } from '../transports/http/fetch-limits.ts';
import type { FetchLimits } from '../transports/http/fetch-limits.ts';
import { makeFetchSource } from '../transports/http/fetch-source.ts';
import type { SourceIdentity } from '../transports/http/source-identity.ts';
import { isCapabilityStatement } from './capability-statement.ts';
import type { ResourcePaging } from './extract-resources.ts';
import { healthTypes } from './resource-type.ts';
import { makeSharedExport } from './shared-export.ts';
import { makeHealthStreams } from './streams.ts';

export interface HealthOptions extends ConnectorOptions {
  readonly limits?: Partial<FetchLimits>;
  readonly paging?: Partial<ResourcePaging>;
}

const defaultPaging: ResourcePaging = {
  pageRows: 1_000,
  pageCharacters: 4_000_000,
  maxLineBytes: 16 * 1024 * 1024,
  lookBackMinutes: 10,
  fileRetries: 4,
  filePause: 500,
};

/**
 * Nights use `$export` with `_since` and not a search by `_lastUpdated`: only the bulk `deleted` bundles tell what was deleted. A search
 * would need a second look at every resource that the hub holds.
 */
export function makeHealthConnector(settings: HealthSettings, options: HealthOptions): Connector {
  const identity: SourceIdentity = {
    department: 'health',
    setting: 'HEALTH_FHIR_URL',
    credentials: 'HEALTH_CLIENT_ID and HEALTH_PRIVATE_KEY_FILE',
  };
  const tokenIdentity: SourceIdentity = { ...identity, setting: 'HEALTH_TOKEN_URL' };
  const fhirUrl = configuredUrl(settings.fhirUrl, 'HEALTH_FHIR_URL');
  const tokenUrl = configuredUrl(settings.tokenUrl, 'HEALTH_TOKEN_URL');
  const limits = { ...defaultFetchLimits, ...options.limits };

  let key: Promise<SigningKey> | null = null;
  const tokens = makeFetchSource({ identity: tokenIdentity, addresses: [tokenUrl], limits, bearer: null });
  const bearer = makeSmartTokens({
    tokens,
    identity: tokenIdentity,
    tokenUrl,
    audience: settings.tokenUrl,
    clientId: settings.clientId,
    key: () => (key ??= readSigningKey(settings.privateKey, 'HEALTH_PRIVATE_KEY_FILE')),
    scope: 'system/*.rs',
  });
  const source = makeFetchSource({ identity, addresses: [fhirUrl], limits, bearer });
  const bulk = makeBulkExport({ source, identity, fhirUrl, types: healthTypes, log: options.log });

  return {
    department: 'health',
    streams: makeHealthStreams(makeSharedExport(bulk, healthTypes), { ...defaultPaging, ...options.paging }),
    async check(signal) {
      const answer = await source.json({ url: below(fhirUrl, 'metadata'), signal, headers: { accept: 'application/fhir+json' } });
      if (isCapabilityStatement(answer.body)) return;
      throw new HubError('SOURCE_CONTRACT', {
        problem: 'health: the server does not describe itself as FHIR R4',
        fix: 'Check that HEALTH_FHIR_URL is the base of the FHIR server',
        facts: { department: 'health', setting: 'HEALTH_FHIR_URL' },
      });
    },
    async close() {
      await Promise.all([source.close(), tokens.close()]);
    },
  };
}
