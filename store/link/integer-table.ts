/** Rows of numbers by column, growing: an object for each of a million rows would not fit beside the rest of the process. */

export interface IntegerTable {
  readonly rows: number;
  readonly add: (values: Readonly<Float64Array>) => void;
  /** Of a row that was added. */
  at(column: number, row: number): number;
}

export function makeIntegerTable(columns: number): IntegerTable {
  let capacity = 1_024;
  let rows = 0;
  let table = Array.from({ length: columns }, () => new Float64Array(capacity));
  return {
    get rows() {
      return rows;
    },
    add: (values) => {
      if (rows === capacity) {
        capacity *= 2;
        table = table.map((column) => {
          const longer = new Float64Array(capacity);
          longer.set(column);
          return longer;
        });
      }
      for (let column = 0; column < columns; column += 1) (table[column] as Float64Array)[rows] = values[column] ?? 0;
      rows += 1;
    },
    at: (column, row) => table[column]?.[row] ?? 0,
  };
}
