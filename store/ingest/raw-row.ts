/** A source row as the store takes it in: the same shape as the connectors' SourceRow, known here without importing them. */

export interface RawRow {
  readonly key: string | null;
  readonly op: 'upsert' | 'delete';
  readonly version: string | null;
  readonly raw: unknown;
  readonly origin: string;
  readonly fault?: { readonly reason: string; readonly column?: string };
}

/** What the store has to know of a stream to tell content from circumstance. */
export interface RawStream {
  readonly name: string;
  readonly rules: number;
  readonly volatile: readonly string[];
}
