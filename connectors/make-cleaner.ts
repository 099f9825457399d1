/** Wraps a stream's rules so that every row passes the same two doors first: no unusable values, and the stream's schema. */
import type { CleanedRow, CleaningContext } from './connector.ts';
import { findUnusableValue } from './unusable-value.ts';

/** A zod schema, or what answers as one. */
export interface RowSchema<Raw> {
  safeParse(
    value: unknown,
  ):
    | { readonly success: true; readonly data: Raw }
    | { readonly success: false; readonly error: { readonly issues: readonly { readonly path: readonly PropertyKey[] }[] } };
}

export interface CleanerInput<Raw> {
  readonly key: string;
  readonly raw: Raw;
  readonly context: CleaningContext;
}

/** Rejects with `wrong_shape` and the column when the schema does not hold; `rules` then sees typed values only. */
export function makeCleaner<Raw>(
  schema: RowSchema<Raw>,
  rules: (input: CleanerInput<Raw>) => CleanedRow,
  options: { readonly unchecked?: readonly string[] } = {},
): (row: { readonly key: string; readonly raw: unknown }, context: CleaningContext) => CleanedRow {
  return (row, context) => {
    const unusable = findUnusableValue(row.raw, options.unchecked);
    if (unusable !== null) return { reject: unusable };
    const parsed = schema.safeParse(row.raw);
    if (!parsed.success) {
      const column = parsed.error.issues[0]?.path[0];
      return { reject: { reason: 'wrong_shape', ...(column === undefined ? {} : { column: String(column) }) } };
    }
    return rules({ key: row.key, raw: parsed.data, context });
  };
}
