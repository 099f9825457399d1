/** Collects the conditions of a composed statement with their values and names, so that each mixture of filters is one named statement. */
import { defineStatement } from './statement.ts';
import type { Statement } from './statement.ts';

export interface Conditions {
  /** Adds a value and gives its placeholder. */
  readonly value: (value: unknown) => string;
  /** Adds a condition under a name (letters only). */
  readonly add: (name: string, condition: string) => void;
  /** ` and …` for all conditions, or nothing. */
  readonly sql: () => string;
  /** The statement `verb` with the names of the conditions in it, and its values in order. */
  readonly statement: (verb: string, text: string) => { readonly statement: Statement; readonly values: readonly unknown[] };
}

/** Mixtures of more filters than this are sent unprepared: there are too many of them to keep a plan for each. */
const mostPreparedFilters = 4;

export function makeConditions(): Conditions {
  const values: unknown[] = [];
  const names: string[] = [];
  const conditions: string[] = [];
  return {
    value(value) {
      values.push(value);
      return `$${values.length}`;
    },
    add(name, condition) {
      names.push(name);
      conditions.push(condition);
    },
    sql: () => conditions.map((condition) => `\n  and ${condition}`).join(''),
    statement(verb, text) {
      // PostgreSQL cuts names at 63 bytes; four names of at most eleven letters and the verb stay below.
      const name = [verb, ...names].join(' ');
      const prepared = names.length <= mostPreparedFilters && name.length <= 63;
      return { statement: defineStatement(name, text, { prepared, replanned: true }), values };
    },
  };
}
