/** Governance grids as polygons in WGS84: the city box cut into districts, streets, communities and grids, and bent so that nothing is a rectangle. */

export type Position = readonly [longitude: number, latitude: number];

/** In the flat plane before bending; degrees. */
export interface Cell {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** Where the districts lie: near enough to the real ones that a map looks right; they do not overlap. */
export const districtCells: Readonly<Record<string, Cell>> = {
  '360102': { west: 115.86, south: 28.67, east: 115.955, north: 28.74 },
  '360103': { west: 115.86, south: 28.6, east: 115.91, north: 28.67 },
  '360104': { west: 115.91, south: 28.6, east: 115.955, north: 28.67 },
  '360111': { west: 115.955, south: 28.6, east: 116.08, north: 28.74 },
  '360112': { west: 115.68, south: 28.74, east: 116.2, north: 29.16 },
  '360113': { west: 115.73, south: 28.58, east: 115.86, north: 28.74 },
  '360121': { west: 115.78, south: 28.2, east: 116.14, north: 28.58 },
  '360123': { west: 115.47, south: 28.7, east: 115.68, north: 29.0 },
  '360124': { west: 116.14, south: 28.18, east: 116.55, north: 28.6 },
};

// A degree of longitude is this share of a degree of latitude here.
const squash = 0.877;

/** Cuts a cell into parts whose areas follow the weights, each as near to a square as halving allows. */
export function cutCell(cell: Cell, weights: readonly number[]): Cell[] {
  if (weights.length <= 1) return [cell];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let [half, taken] = [0, 0];
  while (half < weights.length - 1 && (half === 0 || taken + (weights[half] ?? 0) / 2 < total / 2)) taken += weights[half++] ?? 0;
  const share = taken / total;
  const wide = (cell.east - cell.west) * squash > cell.north - cell.south;
  const middle = wide ? cell.west + (cell.east - cell.west) * share : cell.south + (cell.north - cell.south) * share;
  const first = wide ? { ...cell, east: middle } : { ...cell, north: middle };
  const second = wide ? { ...cell, west: middle } : { ...cell, south: middle };
  return [...cutCell(first, weights.slice(0, half)), ...cutCell(second, weights.slice(half))];
}

/** Bends the plane: shared edges stay shared; where three cells meet on an edge, chords leave slivers and gaps of up to about 2 m. */
function bend([x, y]: Position): Position {
  return [x + 0.0011 * Math.sin(y * 90 + 1), y + 0.0009 * Math.sin(x * 80)];
}

/** A place inside a cell; u and v in 0..1 from its south-west corner. */
export function pointInCell(cell: Cell, u: number, v: number): Position {
  return bend([cell.west + (cell.east - cell.west) * u, cell.south + (cell.north - cell.south) * v]);
}

function round([x, y]: Position): Position {
  return [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];
}

/** The closed ring of a cell, counter-clockwise. `shrink` (degrees) draws the edge back, to leave a gap to the neighbours. */
export function ringOfCell(cell: Cell, shrink = 0): Position[] {
  const [w, s, e, n] = [cell.west + shrink, cell.south + shrink, cell.east - shrink, cell.north - shrink];
  const corners: readonly Position[] = [
    [w, s],
    [e, s],
    [e, n],
    [w, n],
    [w, s],
  ];
  const ring: Position[] = [];
  corners.slice(0, 4).forEach((from, at) => {
    const to = corners[at + 1] ?? from;
    const pieces = Math.max(1, Math.ceil(Math.hypot(to[0] - from[0], to[1] - from[1]) / 0.003));
    for (let piece = 0; piece < pieces; piece++) {
      const t = piece / pieces;
      ring.push(round(bend([from[0] + (to[0] - from[0]) * t, from[1] + (to[1] - from[1]) * t])));
    }
  });
  ring.push(ring[0] as Position);
  return ring;
}
