/** The statistics guard: a count of people leaves the store as a `PeopleCount`, and this is the only place that makes one. */

/** Counts of people from 1 to this are not shown. */
const smallCell = 10;
/** Fewer values than this have no smallest, largest or middle one that could be told. */
const leastForOrder = 50;

/** Counts in rows and columns, and which of their totals are shown with them. */
export interface CountTable {
  readonly cells: readonly (readonly number[])[];
  readonly totals: 'none' | 'rows' | 'columns' | 'both';
}

export interface GuardedTable {
  /** null: hidden. */
  readonly cells: readonly (readonly (PeopleCount | null)[])[];
  /** Empty where no totals are asked for; so are `columns`. */
  readonly rows: readonly (PeopleCount | null)[];
  readonly columns: readonly (PeopleCount | null)[];
  /** Only with totals of both. */
  readonly total: PeopleCount | null;
}

/** A count, or a total, as an edge between the equations that it stands in. */
interface Entry {
  readonly value: number;
  readonly ends: readonly [number, number];
  hidden: boolean;
}

/** Stands for "in no equation": where no total is shown, nothing ties the counts of that row or column together. */
const free = 0;

export class PeopleCount {
  // Private to the language: no structural twin passes for one, and only this class makes them.
  readonly #value: number;

  private constructor(value: number) {
    this.#value = value;
  }

  /** undefined for whatever did not come through the guard. */
  static valueOf(count: unknown): number | undefined {
    return typeof count === 'object' && count !== null && #value in count ? count.#value : undefined;
  }

  /**
   * Hides counts and totals from 1 to 10, and as many others (small ones first) as it takes that none of them follows from what is left: not from its row,
   * its column, the totals, or any chain of them.
   */
  static guard(table: CountTable): GuardedTable {
    const entries = entriesOf(table);
    for (const entry of entries.flat()) entry.hidden = entry.value >= 1 && entry.value <= smallCell;
    const all = entries.flat();
    for (const entry of all.filter(({ hidden }) => hidden)) for (const other of detour(all, entry)) other.hidden = true;
    return shownTable(entries, table.totals, (entry) => (entry.hidden ? null : new PeopleCount(entry.value)));
  }

  /** As counted: for staff who run the hub, and for rows that are not people. Never by a wish of the client. */
  static exact(table: CountTable): GuardedTable {
    return shownTable(entriesOf(table), table.totals, (entry) => new PeopleCount(entry.value));
  }
}

/** The smallest, largest and middle of values of people; null under 50 of them. `values`: in any order. */
export function orderOf(values: readonly number[]): { readonly least: number; readonly most: number; readonly median: number } | null {
  if (values.length < leastForOrder) return null;
  const sorted = [...values].sort((one, two) => one - two);
  const at = (index: number): number => sorted[index] ?? 0;
  const middle = Math.floor((sorted.length - 1) / 2);
  return { least: at(0), most: at(sorted.length - 1), median: at(middle) };
}

/** Cells with totals as the last of each row and the last row; equations are numbered rows first. */
function entriesOf({ cells, totals }: CountTable): Entry[][] {
  const width = cells[0]?.length ?? 0;
  if (cells.some((row) => row.length !== width || row.some((value) => !Number.isInteger(value) || value < 0)))
    throw new RangeError('A table of counts has rows of one length and no count below 0');
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const rowsShown = totals === 'rows' || totals === 'both';
  const columnsShown = totals === 'columns' || totals === 'both';
  const whole = cells.map((row) => [...row, ...(rowsShown ? [sum(row)] : [])]);
  if (columnsShown) whole.push((whole[0] ?? []).map((_, column) => sum(whole.map((row) => row[column] ?? 0))));
  return whole.map((row, index) =>
    row.map((value, column) => ({
      value,
      ends: [rowsShown ? 1 + index : free, columnsShown ? 1 + whole.length + column : free] as const,
      hidden: false,
    })),
  );
}

/**
 * The cheapest way, by sums of counts, from one end of a hidden entry to the other without it. With all of it hidden they are a cycle, and along a cycle
 * counts can be raised and lowered by one in turn without any total noticing (Gusfield 1988): none of them is known. Ways go over counts above 0 only, so
 * that lowering is possible; there is always one, over the totals.
 */
function detour(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const [start, goal] = entry.ends;
  if (start === goal) return [];
  const reached = new Map<number, { readonly cost: number; readonly by: Entry | null; readonly from: number }>([
    [start, { cost: 0, by: null, from: start }],
  ]);
  const settled = new Set<number>();
  for (;;) {
    const [next, at] = [...reached]
      .filter(([vertex]) => !settled.has(vertex))
      .reduce<readonly [number, { readonly cost: number } | null]>(
        (best, [vertex, one]) => (best[1] === null || one.cost < best[1].cost ? [vertex, one] : best),
        [free, null],
      );
    if (at === null || next === goal) break;
    settled.add(next);
    for (const by of entries) {
      const [one, two] = by.ends;
      if (by === entry || by.value === 0 || one === two || (one !== next && two !== next)) continue;
      const to = one === next ? two : one;
      const cost = at.cost + (by.hidden ? 0 : by.value);
      if (cost < (reached.get(to)?.cost ?? Infinity)) reached.set(to, { cost, by, from: next });
    }
  }
  const way: Entry[] = [];
  for (let step = reached.get(goal); step?.by != null; step = reached.get(step.from)) way.push(step.by);
  return way;
}

function shownTable(
  entries: readonly (readonly Entry[])[],
  totals: CountTable['totals'],
  show: (entry: Entry) => PeopleCount | null,
): GuardedTable {
  const rowsShown = totals === 'rows' || totals === 'both';
  const columnsShown = totals === 'columns' || totals === 'both';
  const body = columnsShown ? entries.slice(0, -1) : entries;
  const last = columnsShown ? (entries.at(-1) ?? []) : [];
  const corner = rowsShown ? last.at(-1) : undefined;
  return {
    cells: body.map((row) => (rowsShown ? row.slice(0, -1) : row).map(show)),
    rows: rowsShown ? body.flatMap((row) => row.slice(-1).map(show)) : [],
    columns: (rowsShown ? last.slice(0, -1) : last).map(show),
    total: corner === undefined ? null : show(corner),
  };
}
