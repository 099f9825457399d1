/** Reads deletions of one resource type out of a line of a bulk `deleted` file: a Bundle with one DELETE for each resource. */
import { z } from 'zod';
import type { SourceRow } from '../connector.ts';
import type { NdjsonLine } from '../transports/fhir/read-ndjson.ts';
import { idOfReference } from '../transports/fhir/fhir-reference.ts';
import { sortableInstant } from '../transports/rest/sortable-instant.ts';

const bundleSchema = z.object({
  resourceType: z.literal('Bundle'),
  entry: z.array(z.object({ request: z.object({ method: z.string(), url: z.string() }).nullish() })).nullish(),
});

export interface DeletionContext {
  readonly type: string;
  /** The export's transactionTime: a deletion is newer than any version that came before it. */
  readonly transactionTime: string;
  readonly origin: string;
}

export function readDeletions(line: NdjsonLine, context: DeletionContext): readonly SourceRow[] {
  const { origin } = context;
  let document: unknown = null;
  try {
    document = line.text === null ? null : JSON.parse(line.text);
  } catch {
    document = null;
  }
  const bundle = bundleSchema.safeParse(document);
  if (!bundle.success) return [{ key: null, op: 'upsert', version: null, raw: null, origin, fault: { reason: 'wrong_shape' } }];
  const version = sortableInstant(context.transactionTime);
  return (bundle.data.entry ?? []).flatMap(({ request }) => {
    const id = request?.method.toUpperCase() === 'DELETE' ? idOfReference(context.type, request.url) : null;
    return id === null ? [] : [{ key: id, op: 'delete' as const, version, raw: null, origin }];
  });
}
