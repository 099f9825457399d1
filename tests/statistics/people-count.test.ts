/** The statistics guard under attack: whoever solves the equations of a shown table finds more than one value for every hidden count. */
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from '@jest/globals';
import { peopleCountScalar } from '../../resolvers/scalars.ts';
import { PeopleCount, orderOf } from '../../store/statistics/people-count.ts';
import type { CountTable } from '../../store/statistics/people-count.ts';

/** What a reader of the answer knows: every entry in a row of unknowns and values, and the equations between them. */
interface Published {
  readonly shown: readonly (number | null)[];
  readonly truth: readonly number[];
  /** Indices of parts, index of their total. */
  readonly equations: readonly { readonly parts: readonly number[]; readonly total: number }[];
}

function publish({ cells, totals }: CountTable): Published {
  const guarded = PeopleCount.guard({ cells, totals });
  const rowsShown = guarded.rows.length > 0;
  const columnsShown = guarded.columns.length > 0;
  const grid = [
    ...guarded.cells.map((row, index) => [...row, ...guarded.rows.slice(index, index + 1)]),
    ...(columnsShown ? [[...guarded.columns, ...(totals === 'both' ? [guarded.total] : [])]] : []),
  ];
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const full = cells.map((row) => [...row, ...(rowsShown ? [sum(row)] : [])]);
  if (columnsShown) full.push((full[0] ?? []).map((_, column) => sum(full.map((row) => row[column] ?? 0))));
  const width = full[0]?.length ?? 0;
  const at = (row: number, column: number) => row * width + column;
  const range = (length: number) => Array.from({ length }, (_, index) => index);
  return {
    shown: grid.flat().map((count) => PeopleCount.valueOf(count) ?? null),
    truth: full.flat(),
    equations: [
      ...(rowsShown
        ? range(full.length).map((row) => ({ parts: range(width - 1).map((column) => at(row, column)), total: at(row, width - 1) }))
        : []),
      ...(columnsShown
        ? range(width).map((column) => ({
            parts: range(full.length - 1).map((row) => at(row, column)),
            total: at(full.length - 1, column),
          }))
        : []),
    ],
  };
}

/** By elimination: the hidden entries that the equations alone give away. */
function solved({ shown, equations }: Published): readonly number[] {
  const unknowns = shown.flatMap((value, index) => (value === null ? [index] : []));
  const rows = equations.map(({ parts, total }) => unknowns.map((unknown) => (parts.includes(unknown) ? 1 : total === unknown ? -1 : 0)));
  const matrix: number[][] = rows.map((row) => [...row]);
  let rank = 0;
  for (let column = 0; column < unknowns.length; column += 1) {
    const pivot = matrix.findIndex((row, index) => index >= rank && Math.abs(row[column] ?? 0) > 1e-9);
    if (pivot < 0) continue;
    [matrix[rank], matrix[pivot]] = [matrix[pivot] ?? [], matrix[rank] ?? []];
    const lead = matrix[rank]?.[column] ?? 1;
    matrix[rank] = (matrix[rank] ?? []).map((value) => value / lead);
    for (const [index, row] of matrix.entries()) {
      const factor = row[column] ?? 0;
      if (index !== rank && factor !== 0) matrix[index] = row.map((value, at) => value - factor * (matrix[rank]?.[at] ?? 0));
    }
    rank += 1;
  }
  return matrix.slice(0, rank).flatMap((row) => {
    const used = row.flatMap((value, index) => (Math.abs(value) > 1e-9 ? [unknowns[index] ?? -1] : []));
    return used.length === 1 ? used : [];
  });
}

/**
 * By trying: the hidden entries that have the same value in every table of counts from 0 up that looks like this one. Each is given every other value, the
 * rest follows from equations with one unknown left, or is tried; the search starts at the truth, so that another world is found soon where there is one.
 */
function pinned(published: Published): readonly number[] {
  const { shown, truth, equations } = published;
  const unknowns = shown.flatMap((value, index) => (value === null ? [index] : []));
  const most = Math.max(0, ...truth) + 2;
  const nearTruth = (unknown: number) =>
    Array.from({ length: most + 1 }, (_, value) => value).sort(
      (one, two) => Math.abs(one - (truth[unknown] ?? 0)) - Math.abs(two - (truth[unknown] ?? 0)),
    );
  const complete = (values: readonly (number | null)[]): boolean => {
    const known = [...values];
    for (let changed = true; changed;) {
      changed = false;
      for (const { parts, total } of equations) {
        const open = [...parts, total].filter((index) => known[index] === null);
        const parted = parts.reduce((sum, part) => sum + (known[part] ?? 0), 0);
        const whole = known[total] ?? null;
        if (open.length === 0 && parted !== whole) return false;
        if (open.length !== 1 || open[0] === undefined) continue;
        const value = open[0] === total ? parted : (whole ?? 0) - parted;
        if (value < 0) return false;
        known[open[0]] = value;
        changed = true;
      }
    }
    const next = known.findIndex((value) => value === null);
    if (next < 0) return true;
    return nearTruth(next).some((value) => complete(known.map((one, index) => (index === next ? value : one))));
  };
  return unknowns.filter(
    (unknown) =>
      !nearTruth(unknown)
        .filter((value) => value !== truth[unknown])
        .some((value) => complete(shown.map((one, index) => (index === unknown ? value : one)))),
  );
}

const tables = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
    fc.constantFrom('none' as const, 'rows' as const, 'columns' as const, 'both' as const),
  )
  .chain(([height, width, totals]) =>
    fc
      .array(
        fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 11, max: 40 })), {
          minLength: width,
          maxLength: width,
        }),
        { minLength: height, maxLength: height },
      )
      .map((cells): CountTable => ({ cells, totals })),
  );

describe('a guarded table', () => {
  test('shows no count and no total from 1 to 10, and nothing that is not so', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const { shown, truth } = publish(table);
        for (const [index, value] of shown.entries()) {
          if (value !== null) expect([value, value >= 1 && value <= 10]).toEqual([truth[index], false]);
        }
      }),
      { numRuns: 2_000 },
    );
  });
  test('gives no hidden count away to whoever solves its equations', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(solved(publish(table))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
  test('leaves every hidden count more than one value, whatever is tried', () => {
    fc.assert(
      fc.property(tables, (table) => {
        expect(pinned(publish(table))).toEqual([]);
      }),
      { numRuns: 2_000 },
    );
  });
  test('hides small counts first, and nothing where all are large', () => {
    expect(publish({ cells: [[20, 30, 900]], totals: 'rows' }).shown).toEqual([20, 30, 900, 950]);
    expect(publish({ cells: [[4, 30, 900]], totals: 'rows' }).shown).toEqual([null, null, 900, 934]);
    expect(publish({ cells: [[0, 0], [0, 50]], totals: 'both' }).shown).toEqual([0, 0, 0, 0, 50, 50, 0, 50, 50]); // prettier-ignore
  });
  test('without totals hides the small counts alone', () => {
    expect(publish({ cells: [[4, 30], [11, 10]], totals: 'none' }).shown).toEqual([null, 30, 11, null]); // prettier-ignore
  });
  test.each([[[[1, 2], [3]]], [[[-1]]], [[[0.5]]]])('is made of counts only: %j', (cells) => {
    expect(() => PeopleCount.guard({ cells, totals: 'none' })).toThrow(RangeError);
  });
});

/** The attacks must be able to win: against hiding small counts alone they do. */
test('both attacks find what hiding small counts alone gives away', () => {
  const { truth, equations } = publish({ cells: [[4, 30, 900], [20, 50, 60]], totals: 'both' }); // prettier-ignore
  const naive = { truth, equations, shown: truth.map((value) => (value >= 1 && value <= 10 ? null : value)) };
  expect(solved(naive)).toEqual([0]);
  expect(pinned(naive)).toEqual([0]);
});

test('there is no smallest, largest or middle value of fewer than 50 people', () => {
  const values = Array.from({ length: 50 }, (_, index) => 50 - index);
  expect(orderOf(values)).toEqual({ least: 1, most: 50, median: 25 });
  expect(orderOf(values.slice(1))).toBeNull();
});

describe('the guard is the only door', () => {
  test('a number that did not come through it is not sent', () => {
    const [[count]] = PeopleCount.guard({ cells: [[40]], totals: 'none' }).cells as [[unknown]];
    expect(peopleCountScalar.serialize(count)).toBe(40);
    for (const forged of [40, { value: 40 }, Object.create(PeopleCount.prototype), null]) {
      expect(() => peopleCountScalar.serialize(forged)).toThrow();
    }
  });
  test('counts as they are leave at one place, for the staff who run the hub', () => {
    const files = readdirSync(new URL('../../', import.meta.url), { recursive: true, encoding: 'utf8' }).filter((file) =>
      /^(core|store|resolvers|server|jobs|linking|connectors)\/.*\.tsx?$/.test(file),
    );
    expect(files.length).toBeGreaterThan(100);
    const callers = files.filter((file) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8').includes('PeopleCount.exact('));
    expect(callers).toEqual(['store/read/load-run-streams.ts']);
  });
});
