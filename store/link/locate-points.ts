/** Tells the governance grid of points by the thousand, page by page, so that no more than a page is in memory. */
import type pg from 'pg';
import { makeGridIndex } from '../../linking/grid-index.ts';
import type { GridIndex, GridShape } from '../../linking/grid-index.ts';
import { openEdition } from '../versioned-tables.ts';

const pageRows = 20_000;

/** Reads the grids when the first point asks for them, and once for a step: 3,400 polygons take 0.1 s, a fifth of a small night's linking. */
export type GridReader = () => Promise<GridIndex>;

export function makeGridReader(client: pg.ClientBase): GridReader {
  let index: GridIndex | undefined;
  return async () => {
    index ??= makeGridIndex(
      (await client.query<GridShape>(`select code, geometry from hub.grid_record where until_edition = ${openEdition}`)).rows,
    );
    return index;
  };
}

export interface LocatePointsOptions {
  /** Temporary table (n int from 1 without gaps, longitude, latitude). */
  readonly points: string;
  /** Made: (n, grid_code), a row for each point that lies in or near a grid. */
  readonly into: string;
  readonly grids: GridReader;
}

export async function locatePoints(client: pg.ClientBase, { points, into, grids }: LocatePointsOptions): Promise<void> {
  await client.query(`create temp table ${into} (n int, grid_code text) on commit drop`);
  const last = (await client.query<{ n: number }>(`select coalesce(max(n), 0)::int as n from ${points}`)).rows[0]?.n ?? 0;
  if (last === 0) return;
  if (last > pageRows) await client.query(`create index on ${points} (n)`);
  const index = await grids();
  for (let from = 0; from < last; from += pageRows) {
    const page = await client.query<{ n: number; longitude: number; latitude: number }>(
      `select n, longitude, latitude from ${points} where n > $1 and n <= $2`,
      [from, from + pageRows],
    );
    const found = page.rows.flatMap(({ n, longitude, latitude }) => {
      const code = index.find(longitude, latitude);
      return code === null ? [] : [{ n, code }];
    });
    await client.query(`insert into ${into} select * from unnest($1::int[], $2::text[])`, [
      found.map((row) => row.n),
      found.map((row) => row.code),
    ]);
  }
  await client.query(`analyze ${into}`);
}
