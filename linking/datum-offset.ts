/** Tells by the systematic offset of a source's points from the places that its texts name whether they are in the datum that was configured. */
import gcoordModule from 'gcoord';

// The package's types describe an ES module, but Node loads its CommonJS file, whose default export is the library itself.
const gcoord = gcoordModule as unknown as (typeof gcoordModule)['default'];

export const datums = ['WGS84', 'GCJ02', 'BD09'] as const;
export type Datum = (typeof datums)[number];

/** Metres from the place that the text names to the point, as it was read. */
export interface Residual {
  readonly east: number;
  readonly north: number;
}

export interface DatumOffset {
  readonly points: number;
  /** Medians, metres. */
  readonly east: number;
  readonly north: number;
  /** The datum that would explain the offset of all; null when there is none or the offset is of another kind. */
  readonly looksLike: Datum | null;
  /** Points that another datum explains clearly better than the configured one. */
  readonly strays: number;
  /** The points decide nothing: all of them are off, or too many. */
  readonly doubted: boolean;
}

/** A compound is some 200 m wide, GCJ-02 lies 600 m off and BD-09 1,100: what is asked of the medians lies well between. Data. */
export const datumRules = { points: 30, metres: 200, standardErrors: 4, vectorMetres: 150, strayPoints: 10, strayShare: 0.2 } as const;

const metresPerDegree = 111_320;

/** Metres between two points of a city: a plane with the latitude's scale. */
export function residualOf(point: readonly [number, number], place: readonly [number, number]): Residual {
  const scale = Math.cos((place[1] * Math.PI) / 180);
  return { east: (point[0] - place[0]) * scale * metresPerDegree, north: (point[1] - place[1]) * metresPerDegree };
}

/** `near`: any point of the city, WGS84; there the datums differ by the same vectors within a few metres. Null with too few points to say anything. */
export function measureOffset(residuals: readonly Residual[], configured: Datum, near: readonly [number, number]): DatumOffset | null {
  const points = residuals.length;
  if (points < datumRules.points) return null;
  const middle = { east: median(residuals.map(({ east }) => east)), north: median(residuals.map(({ north }) => north)) };
  const spread = median(residuals.map((residual) => distance(residual, middle)));
  const offset = Math.hypot(middle.east, middle.north);
  const error = (datumRules.standardErrors * spread) / Math.sqrt(points);
  const systematic = offset >= datumRules.metres && offset >= error;
  const vectors = datums.filter((datum) => datum !== configured).map((datum) => ({ datum, vector: vectorOf(configured, datum, near) }));
  const explaining = systematic ? vectors.filter(({ vector }) => distance(middle, vector) <= datumRules.vectorMetres + error) : [];
  const strays = residuals.filter((residual) =>
    vectors.some(({ vector }) => 2 * distance(residual, vector) < Math.hypot(residual.east, residual.north)),
  ).length;
  return {
    points,
    east: Math.round(middle.east),
    north: Math.round(middle.north),
    looksLike: explaining.sort((a, b) => distance(middle, a.vector) - distance(middle, b.vector))[0]?.datum ?? null,
    strays,
    doubted: systematic || (strays >= datumRules.strayPoints && strays >= datumRules.strayShare * points),
  };
}

/** How far off a point of `actual` lies that is read as `configured`. */
function vectorOf(configured: Datum, actual: Datum, near: readonly [number, number]): Residual {
  const written = gcoord.transform([...near] as [number, number], gcoord.WGS84, gcoord[actual]);
  return residualOf(gcoord.transform(written, gcoord[configured], gcoord.WGS84), near);
}

function distance(a: Residual, b: Residual): number {
  return Math.hypot(a.east - b.east, a.north - b.north);
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? (sorted[middle] ?? 0) : ((sorted[middle - 1] ?? 0) + (sorted[middle] ?? 0)) / 2;
}
