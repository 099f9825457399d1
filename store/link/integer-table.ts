/** Rows of numbers, growing: an object for each of a million rows would not fit beside the rest of the process. */

export interface IntegerTable {
  readonly rows: number;
  readonly add: (values: Readonly<Float64Array>) => void;
  /** Of a row that was added. */
  at(column: number, row: number): number;
}

/** Rows of a block: it grows by blocks, as doubling would hold three times the rows while it copies them. */
const blockRows = 65_536;

/** `narrow`: no number needs more than 32 bits, and each takes half the memory. */
export function makeIntegerTable(columns: number, { narrow = false } = {}): IntegerTable {
  const blocks: (Float64Array | Int32Array)[] = [];
  const Numbers = narrow ? Int32Array : Float64Array;
  let block: Float64Array | Int32Array = new Numbers(0);
  let rows = 0;
  return {
    get rows() {
      return rows;
    },
    add: (values) => {
      const place = rows % blockRows;
      if (place === 0) blocks.push((block = new Numbers(columns * blockRows)));
      for (let column = 0; column < columns; column += 1) block[column * blockRows + place] = values[column] ?? 0;
      rows += 1;
    },
    at: (column, row) => blocks[Math.floor(row / blockRows)]?.[column * blockRows + (row % blockRows)] ?? 0,
  };
}
