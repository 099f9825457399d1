/** Makes a source row of one NDJSON line, or passes over what is not the hub's to take. */
import type { SourceRow } from '../connector.ts';
import type { NdjsonLine } from '../transports/fhir/read-ndjson.ts';
import { pickRow } from '../transports/rest/pick-row.ts';
import { sortableInstant } from '../transports/rest/sortable-instant.ts';
import type { ResourceType } from './resource-type.ts';

/** FHIR ids tell case apart: no folding, 64 characters. */
const idShape = /^[A-Za-z0-9\-.]{1,64}$/;

export interface ReadContext {
  readonly resource: ResourceType;
  /** Only what changed was asked for: a resource that is no longer the hub's to hold must then be forgotten. */
  readonly changesOnly: boolean;
  readonly origin: string;
}

/** `foreign`: another resource type stood in the file. `out_of_scope`: the contract does not let the hub hold it. */
export function readResource(line: NdjsonLine, context: ReadContext): SourceRow | 'foreign' | 'out_of_scope' {
  const { resource, origin } = context;
  const faulty = (reason: string): SourceRow => ({ key: null, op: 'upsert', version: null, raw: null, origin, fault: { reason } });
  // The text of a faulty line is not kept: it may hold what must not be pulled.
  if (line.text === null) return faulty('line_too_long');
  let document: unknown;
  try {
    document = JSON.parse(line.text);
  } catch {
    return faulty('broken_json');
  }
  if (typeof document !== 'object' || document === null || !('resourceType' in document)) return faulty('wrong_shape');
  if (document.resourceType !== resource.type) return 'foreign';

  const { raw, fault } = pickRow(resource.schema, document);
  const key = typeof raw['id'] === 'string' && idShape.test(raw['id']) ? raw['id'] : null;
  const version = sortableInstant(lastUpdatedOf(raw['meta']));
  if (fault === undefined && resource.inScope?.(raw) === false) {
    return context.changesOnly && key !== null ? { key, op: 'delete', version, raw: null, origin } : 'out_of_scope';
  }
  return { key, op: 'upsert', version, raw, origin, ...(fault === undefined ? {} : { fault }) };
}

function lastUpdatedOf(meta: unknown): string | null {
  if (typeof meta !== 'object' || meta === null || !('lastUpdated' in meta)) return null;
  return typeof meta.lastUpdated === 'string' ? meta.lastUpdated : null;
}
