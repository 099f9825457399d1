/** Which governance grid a point lies in: polygons behind a packed R-tree, with the nearest grid within a tolerance for the gaps between them. */
import Flatbush from 'flatbush';
import inside from 'point-in-polygon-hao';
import { z } from 'zod';

type Ring = [number, number][];
type Polygon = Ring[];

/** `code` and its GeoJSON Polygon or MultiPolygon, WGS84. */
export interface GridShape {
  readonly code: string;
  readonly geometry: unknown;
}

export interface GridIndex {
  /** The grid's code, or null when none is within the tolerance. WGS84 degrees. */
  find(longitude: number, latitude: number): string | null;
}

/** Slivers and gaps between polygons are up to 5 m; a point in none belongs to the nearest within this, metres. */
export const nearGridMetres = 50;

const geometrySchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('Polygon'), coordinates: z.custom<Polygon>(isPolygon).transform((polygon) => [polygon]) }),
  z.object({
    type: z.literal('MultiPolygon'),
    coordinates: z.custom<Polygon[]>((value) => Array.isArray(value) && value.every(isPolygon)),
  }),
]);

/** By hand: an index of 3,400 grids took 0.13 s with a schema for each position and takes 0.05 s so; every small night makes one. */
function isPolygon(value: unknown): boolean {
  return (
    Array.isArray(value) && value.length > 0 && value.every((ring) => Array.isArray(ring) && ring.length >= 4 && ring.every(isPosition))
  );
}

function isPosition(value: unknown): boolean {
  return Array.isArray(value) && value.length >= 2 && value.every((each) => typeof each === 'number' && Number.isFinite(each));
}

const metresPerDegree = 111_320;

/** Grids are ordered by code, so that a point on a shared edge always gets the same one. Shapes that are no polygon are left out. */
export function makeGridIndex(grids: readonly GridShape[]): GridIndex {
  const polygons: { code: string; rings: Polygon }[] = [];
  for (const grid of [...grids].sort((a, b) => (a.code < b.code ? -1 : 1))) {
    const parsed = geometrySchema.safeParse(grid.geometry);
    if (!parsed.success) continue;
    for (const rings of parsed.data.coordinates) polygons.push({ code: grid.code, rings: rings.map(close) });
  }
  if (polygons.length === 0) return { find: () => null };
  const tree = new Flatbush(polygons.length);
  for (const { rings } of polygons) tree.add(...bounds(rings[0] ?? []));
  tree.finish();
  return {
    find(longitude, latitude) {
      const latitudeMargin = nearGridMetres / metresPerDegree;
      const longitudeScale = Math.cos((latitude * Math.PI) / 180);
      const longitudeMargin = latitudeMargin / Math.max(longitudeScale, 0.01);
      const near = tree.search(
        longitude - longitudeMargin,
        latitude - latitudeMargin,
        longitude + longitudeMargin,
        latitude + latitudeMargin,
      );
      let best: { code: string; metres: number } | null = null;
      for (const index of near.sort((a, b) => a - b)) {
        const candidate = polygons[index];
        if (candidate === undefined) continue;
        if (inside([longitude, latitude], candidate.rings) !== false) return candidate.code;
        const metres = Math.min(...candidate.rings.map((ring) => metresToRing(longitude, latitude, longitudeScale, ring)));
        if (metres <= nearGridMetres && (best === null || metres < best.metres)) best = { code: candidate.code, metres };
      }
      return best?.code ?? null;
    },
  };
}

function close(ring: Ring): Ring {
  const first = ring[0];
  const last = ring.at(-1);
  if (first === undefined || last === undefined || (first[0] === last[0] && first[1] === last[1])) return ring;
  return [...ring, first];
}

function bounds(ring: Ring): [number, number, number, number] {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of ring) {
    west = Math.min(west, longitude);
    east = Math.max(east, longitude);
    south = Math.min(south, latitude);
    north = Math.max(north, latitude);
  }
  return [west, south, east, north];
}

/** Distances of tens of metres: a plane with the latitude's scale is exact enough. */
function metresToRing(longitude: number, latitude: number, longitudeScale: number, ring: Ring): number {
  let best = Infinity;
  for (let index = 1; index < ring.length; index += 1) {
    const [fromLongitude, fromLatitude] = ring[index - 1] ?? [0, 0];
    const [toLongitude, toLatitude] = ring[index] ?? [0, 0];
    const ax = (fromLongitude - longitude) * longitudeScale * metresPerDegree;
    const ay = (fromLatitude - latitude) * metresPerDegree;
    const bx = (toLongitude - longitude) * longitudeScale * metresPerDegree;
    const by = (toLatitude - latitude) * metresPerDegree;
    const length = (bx - ax) ** 2 + (by - ay) ** 2;
    const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(ax * (bx - ax) + ay * (by - ay)) / length));
    best = Math.min(best, Math.hypot(ax + along * (bx - ax), ay + along * (by - ay)));
  }
  return best;
}

/** The middle of a grid's bounding box, degrees; null for a shape that is no polygon. */
export function gridCentre(geometry: unknown): readonly [number, number] | null {
  const parsed = geometrySchema.safeParse(geometry);
  if (!parsed.success) return null;
  const boxes = parsed.data.coordinates.map((polygon) => bounds(polygon[0] ?? []));
  const [west, south] = [Math.min(...boxes.map((box) => box[0])), Math.min(...boxes.map((box) => box[1]))];
  const [east, north] = [Math.max(...boxes.map((box) => box[2])), Math.max(...boxes.map((box) => box[3]))];
  return Number.isFinite(west + south + east + north) ? [(west + east) / 2, (south + north) / 2] : null;
}
