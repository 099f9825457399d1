/** Reads one page of a table in the order of some of its columns, after a given place: no offset, no open cursor, no long transaction. */
import type { Knex } from 'knex';
import type { SqlRow, SqlSource } from './sql-source.ts';
import type { SqlTable } from './sql-table.ts';

export interface KeysetRequest {
  /** Columns that order the rows and together tell them apart. */
  readonly order: readonly string[];
  /** Values of `order` of the last row read; null from the start. */
  readonly after: readonly string[] | null;
  /** Only rows whose first order column is at least this; null: all. */
  readonly from: string | null;
  readonly size: number;
}

export function readKeysetPage(
  source: SqlSource,
  table: SqlTable,
  request: KeysetRequest,
  signal: AbortSignal,
): Promise<readonly SqlRow[]> {
  const { order, after, from, size } = request;
  const [first] = order;
  return source.read(
    table.name,
    (knex) => {
      const query = knex
        .select(Object.keys(table.columns))
        .from(table.name)
        .orderBy([...order])
        .limit(size);
      if (from !== null && first !== undefined && after === null) void query.where(first, '>=', from);
      if (after !== null) void (source.dialect === 'postgres' ? afterTuple(query, order, after) : afterSteps(query, order, after));
      return query;
    },
    signal,
  );
}

/** PostgreSQL walks its index from the very row, however many rows share a timestamp. */
function afterTuple(query: Knex.QueryBuilder, order: readonly string[], after: readonly string[]): Knex.QueryBuilder {
  const marks = (mark: string): string => `(${order.map(() => mark).join(', ')})`;
  return query.whereRaw(`${marks('??')} > ${marks('?')}`, [...order, ...after]);
}

/** MySQL and MariaDB read the whole index for a tuple comparison; written out in steps they do not. */
function afterSteps(query: Knex.QueryBuilder, order: readonly string[], after: readonly string[]): Knex.QueryBuilder {
  const [first = ''] = order;
  return query.where(first, '>=', after[0] ?? '').andWhere((steps) => {
    order.forEach((column, index) => {
      void steps.orWhere((step) => {
        order.slice(0, index).forEach((earlier, at) => void step.where(earlier, after[at] ?? ''));
        void step.where(column, '>', after[index] ?? '');
      });
    });
  });
}
