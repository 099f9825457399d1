/** What the hub agreed to read of one table: the only columns that are ever named in a statement. */

export type SqlColumnType = 'text' | 'time' | 'number';

export interface SqlTable {
  readonly name: string;
  /** Columns of the primary key, in its order. */
  readonly key: readonly [string, ...string[]];
  /** Every column that is selected; what stands in the source beside them is never asked for. */
  readonly columns: Readonly<Record<string, SqlColumnType>>;
  /** Columns that the contract forbids to pull; listed only so that they are not reported as added. */
  readonly notPulled: readonly string[];
  /** Column that moves on every change, indexed together with the key; null: the table is read whole each time. */
  readonly watermark: string | null;
  /** Column and value that mark a deleted row. */
  readonly deleted: { readonly column: string; readonly value: string } | null;
}
