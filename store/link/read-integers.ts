/** Reads rows of whole numbers from the database by COPY: a million pairs take a second of the process instead of ten, and no object each. */
import type pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';

/** What NULL is read as. */
export const none = Number.MIN_SAFE_INTEGER;

/** `query`: a constant of the code without parameters, columns of integers. Numbers beyond 2^53 lose their last bits. `row` is told the same array again and again. */
export async function readIntegers(
  client: pg.PoolClient,
  query: string,
  row: (values: Float64Array) => void,
  columns: number,
): Promise<void> {
  const values = new Float64Array(columns);
  let [column, number, negative, digits] = [0, 0, false, false];
  const put = (): void => {
    values[column] = digits ? (negative ? -number : number) : none;
    [number, negative, digits] = [0, false, false];
  };
  for await (const chunk of client.query(copyTo(`copy (${query}) to stdout`)) as AsyncIterable<Buffer>) {
    for (const byte of chunk) {
      if (byte >= 48 && byte <= 57) {
        number = number * 10 + byte - 48;
        digits = true;
      } else if (byte === 45) negative = true;
      else if (byte === 9) {
        put();
        column += 1;
      } else if (byte === 10) {
        put();
        row(values);
        column = 0;
      }
    }
  }
}
