/** Turns a source's coordinates into WGS84; the datum is the source's configuration and never guessed. */
import gcoordModule from 'gcoord';
import { isBlank } from './blank.ts';
import { absent, rejected, repaired, valid, type Outcome } from './outcome.ts';

// The package's types describe an ES module, but Node loads its CommonJS file, whose default export is the library itself.
const gcoord = gcoordModule as unknown as (typeof gcoordModule)['default'];

export type Datum = 'WGS84' | 'GCJ02' | 'BD09';

export interface Coordinates {
  /** Degrees east and north, WGS84, six decimals (0.1 m). */
  readonly lon: number;
  readonly lat: number;
  /** As the source gave them, `lon,lat`, in its datum. */
  readonly original: string;
  readonly datum: Datum;
}

/** Degrees, WGS84. */
export interface CityBox {
  readonly west: number;
  readonly east: number;
  readonly south: number;
  readonly north: number;
}

export const nanchangBox: CityBox = { west: 115.45, east: 116.58, south: 28.16, north: 29.19 };

export interface CoordinateOptions {
  readonly datum: Datum;
  /** Default {@link nanchangBox}. */
  readonly box?: CityBox;
}

type Degrees = string | number | null | undefined;

export function cleanCoordinates(longitude: Degrees, latitude: Degrees, options: CoordinateOptions): Outcome<Coordinates> {
  const lon = readDegrees(longitude);
  const lat = readDegrees(latitude);
  if (lon === null && lat === null) return absent;
  if (lon === null || lat === null) return rejected('incomplete');
  if (Number.isNaN(lon) || Number.isNaN(lat)) return rejected('shape');
  if (lon === 0 && lat === 0) return rejected('zero');
  const original = `${longitude},${latitude}`.replace(/\s/gu, '');
  const box = options.box ?? nanchangBox;
  const here = toWgs84(lon, lat, options.datum);
  if (isInside(here, box)) return valid({ lon: here[0], lat: here[1], original, datum: options.datum });
  const turned = toWgs84(lat, lon, options.datum);
  if (isInside(turned, box)) return repaired({ lon: turned[0], lat: turned[1], original, datum: options.datum }, 'swapped');
  return rejected('outside');
}

/** Null when not given, NaN when no number. */
function readDegrees(given: Degrees): number | null {
  if (given === null || given === undefined) return null;
  if (typeof given === 'number') return Number.isFinite(given) ? given : Number.NaN;
  const text = given.normalize('NFKC').trim();
  // '0' is a filler elsewhere; here it is half of the 0,0 that a broken locator writes.
  if (text !== '0' && isBlank(text)) return null;
  return /^[+-]?\d{1,3}(?:\.\d*)?°?$/u.test(text) ? Number.parseFloat(text) : Number.NaN;
}

function toWgs84(lon: number, lat: number, datum: Datum): readonly [number, number] {
  if (Math.abs(lon) > 180 || Math.abs(lat) > 90) return [Number.NaN, Number.NaN];
  if (datum === 'WGS84') return [round(lon), round(lat)];
  const [x, y] = gcoord.transform([lon, lat], datum === 'GCJ02' ? gcoord.GCJ02 : gcoord.BD09, gcoord.WGS84);
  return [round(x), round(y)];
}

function round(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6;
}

function isInside([lon, lat]: readonly [number, number], box: CityBox): boolean {
  return lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north;
}
