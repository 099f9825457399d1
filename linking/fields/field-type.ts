/**
 * What a declared field of a file can be: how its values are prepared, how two of them are compared, and which keys they give. A type knows nothing of the
 * file: columns are named by `FieldColumns`, SQL is over the nodes `a`, `b` and `n` as in `link-model.ts`.
 */
import type { ComparisonLevel } from '../link-model.ts';

export type ColumnType = 'text' | 'int' | 'real' | 'int[]' | 'real[]';
export type ColumnValue = string | number | readonly number[] | null;

/** The SQL name of a prepared column of the field under a node, as in `a.f1_v`. */
export type FieldColumns = (node: 'a' | 'b' | 'n', column: string) => string;

export interface FieldLevel extends ComparisonLevel {
  /** Shares among pairs of one thing and of two things before anything is learnt. */
  readonly start: readonly [m: number, u: number];
}

/** A value, or several, under which records of one thing meet. */
export interface KeyPart {
  readonly name: string;
  /** SQL over `n`, text; null where there is none. */
  readonly values: readonly string[];
}

export interface FieldComparison {
  /** Text over `a` and `b`; see Comparison of `link-model.ts`. */
  readonly applies: string;
  /** `f1_distance` by `distance`. */
  readonly measures?: Readonly<Record<string, string>>;
  readonly levels: readonly FieldLevel[];
}

export interface FieldType {
  /** The first is `v`, the whole value as compared exactly: null says that there is nothing to compare. The second is `r`, how rare that is, in bits. */
  readonly columns: Readonly<Record<string, ColumnType>>;
  /** Values of the columns for each value of a file. */
  prepare(values: readonly string[]): readonly (readonly ColumnValue[])[];
  /** `measure`: SQL name of a measure. `swapped`: the same values crosswise with the field that this one is mixed up with, null where none is. */
  compare(column: FieldColumns, measure: (name: string) => string, swapped: string | null): FieldComparison;
  keys(column: FieldColumns): readonly KeyPart[];
}

/** The level that holds when nothing else does. */
export const otherLevel = (m: number, u: number): FieldLevel => ({ name: 'other', when: 'true', start: [m, u] });

/** Value and partner changed places: as rare as the value itself. */
export const swappedLevels = (swapped: string | null, rarity: string): readonly FieldLevel[] =>
  swapped === null ? [] : [{ name: 'swapped', when: swapped, rarity, agrees: true, start: [0.005, 1e-6] }];

/** SQL: both have the column. */
export const bothHave = (column: FieldColumns, name = 'v'): string =>
  `${column('a', name)} is not null and ${column('b', name)} is not null`;
