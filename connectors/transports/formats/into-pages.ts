/** Regroups batches of rows into pages of one size, leaving out what an interrupted extraction has already delivered. */

export interface RowPage<T> {
  readonly rows: readonly T[];
  /** Rows of the file up to and including this page. */
  readonly upTo: number;
}

export async function* intoPages<T>(
  batches: AsyncIterable<readonly T[]>,
  size: number,
  skip: number,
): AsyncGenerator<RowPage<T>, number, void> {
  let page: T[] = [];
  let seen = 0;
  for await (const batch of batches) {
    for (const row of batch) {
      seen++;
      if (seen <= skip) continue;
      page.push(row);
      if (page.length < size) continue;
      yield { rows: page, upTo: seen };
      page = [];
    }
  }
  if (page.length > 0) yield { rows: page, upTo: seen };
  return seen;
}
