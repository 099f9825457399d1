/** Coordinates: the offset of each datum at Nanchang, and what is refused. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import gcoordModule from 'gcoord';
import { cleanCoordinates, nanchangBox, type Datum } from '../../cleaning/clean-coordinates.ts';

const gcoord = gcoordModule as unknown as (typeof gcoordModule)['default'];
const metres = (from: readonly [number, number], to: readonly [number, number]) =>
  Math.hypot((from[0] - to[0]) * 111_320 * Math.cos((from[1] * Math.PI) / 180), (from[1] - to[1]) * 110_574);
const inside = fc.tuple(
  fc.double({ min: nanchangBox.west + 0.02, max: nanchangBox.east - 0.02, noNaN: true }),
  fc.double({ min: nanchangBox.south + 0.02, max: nanchangBox.north - 0.02, noNaN: true }),
);

describe('coordinates', () => {
  test.each<[Datum, number]>([
    ['GCJ02', 603],
    ['BD09', 1145],
  ])('%s is %d m off at Nanchang', (datum, off) => {
    const { value } = cleanCoordinates(115.8921, 28.6765, { datum });
    expect(Math.abs(metres([115.8921, 28.6765], [value?.lon ?? 0, value?.lat ?? 0]) - off)).toBeLessThan(40);
    expect(value).toMatchObject({ original: '115.8921,28.6765', datum });
  });

  test('every datum comes back to within a metre', () => {
    fc.assert(
      fc.property(inside, fc.constantFrom<Datum>('WGS84', 'GCJ02', 'BD09'), ([lon, lat], datum) => {
        const given = gcoord.transform([lon, lat], gcoord.WGS84, gcoord[datum]);
        const { value, verdict } = cleanCoordinates(given[0], String(given[1]), { datum });
        expect(verdict).toBe('valid');
        expect(metres([lon, lat], [value?.lon ?? 0, value?.lat ?? 0])).toBeLessThan(1);
      }),
    );
  });

  test('swapped is repaired', () => {
    fc.assert(
      fc.property(inside, ([lon, lat]) => {
        const right = cleanCoordinates(lon, lat, { datum: 'WGS84' }).value;
        expect(cleanCoordinates(lat, lon, { datum: 'WGS84' })).toMatchObject({
          verdict: 'repaired',
          reason: 'swapped',
          value: { lon: right?.lon, lat: right?.lat },
        });
      }),
    );
  });

  test.each<[string | number | null, string | number | null, string]>([
    [0, 0, 'zero'],
    ['0', '0.000000', 'zero'],
    [121.47, 31.23, 'outside'],
    [115.9, null, 'incomplete'],
    ['abc', 28.6, 'shape'],
    [200, 95, 'outside'],
  ])('%p, %p is rejected: %p', (lon, lat, reason) => {
    expect(cleanCoordinates(lon, lat, { datum: 'GCJ02' })).toEqual({ value: null, verdict: 'rejected', reason });
  });

  test('nothing is absent', () => {
    expect(cleanCoordinates(null, '', { datum: 'BD09' }).verdict).toBe('absent');
  });

  test('never throws, never leaves the box', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.double(), fc.string()),
        fc.oneof(fc.double(), fc.string()),
        fc.constantFrom<Datum>('WGS84', 'GCJ02', 'BD09'),
        (lon, lat, datum) => {
          const { value } = cleanCoordinates(lon, lat, { datum });
          if (value !== null) expect(value.lon > nanchangBox.west && value.lon < nanchangBox.east).toBe(true);
        },
      ),
    );
  });
});
