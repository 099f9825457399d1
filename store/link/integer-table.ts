/** Rows of numbers, growing: an object for each of a million rows would not fit beside the rest of the process. */

export interface IntegerTable {
  readonly rows: number;
  readonly add: (values: Readonly<Float64Array>) => void;
  /** Of a row that was added. */
  at(column: number, row: number): number;
}

/** Rows of a block: it grows by blocks, as doubling would hold three times the rows while it copies them. */
const blockRows = 65_536;

export function makeIntegerTable(columns: number): IntegerTable {
  const blocks: Float64Array[] = [];
  let block = new Float64Array(0);
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    add: (values) => {
      const place = rows % blockRows;
      if (place === 0) blocks.push((block = new Float64Array(columns * blockRows)));
      for (let column = 0; column < columns; column += 1) block[column * blockRows + place] = values[column] ?? 0;
      rows += 1;
    },
    at: (column, row) => blocks[Math.floor(row / blockRows)]?.[column * blockRows + (row % blockRows)] ?? 0,
  };
}
