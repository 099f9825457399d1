/** A row of a file in any format, and what the contract says of its columns. */

export type FileRow =
  | { readonly origin: string; readonly values: Readonly<Record<string, unknown>>; readonly fault: null; readonly text: null }
  /** Bytes that are no row: `fault` is a closed word, `text` the beginning of what stood there. */
  | { readonly origin: string; readonly values: null; readonly fault: string; readonly text: string };

export interface FileShape {
  /** Columns that must be there; no other column is taken. */
  readonly columns: readonly string[];
  /** Columns that are taken when they are there. */
  readonly optional: readonly string[];
}
