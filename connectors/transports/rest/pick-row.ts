/** Takes from one JSON document only what a stream's schema names, before anything else sees it. */
import type { z } from 'zod';

export interface PickedRow {
  /** The named fields; unknown ones are gone, also when the document is faulty. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly fault?: { readonly reason: 'wrong_shape'; readonly column?: string };
}

/** A document that does not fit keeps the fields that do, so that a reject never carries what is not to be pulled. */
export function pickRow(schema: z.ZodObject, document: unknown): PickedRow {
  const parsed = schema.safeParse(document);
  if (parsed.success) return { raw: parsed.data };
  const column = parsed.error.issues[0]?.path[0];
  const raw: Record<string, unknown> = {};
  if (typeof document === 'object' && document !== null) {
    for (const [name, field] of Object.entries(schema.shape)) {
      const value = (field as z.ZodType).safeParse((document as Record<string, unknown>)[name]);
      if (value.success && value.data !== undefined) raw[name] = value.data;
    }
  }
  return { raw, fault: { reason: 'wrong_shape', ...(column === undefined ? {} : { column: String(column) }) } };
}
