/** Datum mix-ups: the offset of a source's points from the places that its texts name tells, such points decide nothing, and the run's report says so. */
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import gcoordModule from 'gcoord';
import type pg from 'pg';
import type { CanonicalRow } from '../../core/records.ts';
import { datums, measureOffset, residualOf } from '../../linking/datum-offset.ts';
import type { Datum } from '../../linking/datum-offset.ts';
import { withClient } from '../support/database.ts';
import { address, compound, publish } from './fixture.ts';
import type { EditionContent } from './fixture.ts';

const gcoord = gcoordModule as unknown as (typeof gcoordModule)['default'];

/** Where a point ends up that is written in one datum and read as another. */
function misread(point: readonly [number, number], written: Datum, configured: Datum): [number, number] {
  const raw = gcoord.transform([...point] as [number, number], gcoord.WGS84, gcoord[written]);
  return gcoord.transform(raw, gcoord[configured], gcoord.WGS84);
}

describe('offsets', () => {
  const around = fc.array(fc.tuple(fc.integer({ min: -150, max: 150 }), fc.integer({ min: -150, max: 150 })), {
    minLength: 40,
    maxLength: 80,
  });
  const home: readonly [number, number] = [115.9, 28.68];

  test.each(datums.flatMap((written) => datums.map((configured) => [written, configured] as const)))(
    '%s read as %s',
    (written, configured) => {
      fc.assert(
        fc.property(around, (scatter) => {
          const shift = residualOf(misread(home, written, configured), home);
          const offset = measureOffset(
            scatter.map(([east, north]) => ({ east: east + shift.east, north: north + shift.north })),
            configured,
            home,
          );
          expect(offset).toMatchObject(
            written === configured ? { doubted: false, looksLike: null } : { doubted: true, looksLike: written },
          );
        }),
      );
    },
  );

  test('a part of the rows in another datum is counted, and doubted when it is a fifth', () => {
    const shift = residualOf(misread(home, 'WGS84', 'GCJ02'), home);
    const mixed = (strays: number) =>
      measureOffset(
        Array.from({ length: 100 }, (_, n) =>
          n < strays ? { east: shift.east + (n % 7), north: shift.north } : { east: n % 11, north: n % 5 },
        ),
        'GCJ02',
        home,
      );
    expect(mixed(12)).toMatchObject({ strays: 12, doubted: false });
    expect(mixed(25)).toMatchObject({ strays: 25, doubted: true, looksLike: null });
  });

  test('a few points say nothing', () => {
    expect(
      measureOffset(
        Array.from({ length: 10 }, () => ({ east: 600, north: 0 })),
        'GCJ02',
        home,
      ),
    ).toBeNull();
  });
});

const square = (west: number, south: number): unknown => ({
  type: 'Polygon',
  coordinates: [
    [
      [west, south],
      [west + 0.005, south],
      [west + 0.005, south + 0.005],
      [west, south + 0.005],
      [west, south],
    ],
  ],
});

/** 36 compounds in a net of grids of 500 m, each in the middle of its own; `written` is the datum in which the register or the callers really write. */
function city(written: { readonly register?: Datum; readonly callers?: Datum }): EditionContent {
  const content: Record<string, CanonicalRow[]> = {};
  for (let n = 0; n < 36; n += 1) {
    const [west, south] = [115.9 + 0.005 * (n % 6), 28.6 + 0.005 * Math.floor(n / 6)];
    const community = `3601030010${String(n + 10)}`;
    const middle: [number, number] = [west + 0.0025, south + 0.0025];
    const [longitude, latitude] = misread(middle, written.register ?? 'BD09', 'BD09');
    const [calledX, calledY] = misread(middle, written.callers ?? 'GCJ02', 'GCJ02');
    content[`reference:grids:G${String(n)}`] = [
      {
        kind: 'grid',
        part: '',
        code: `G${String(n)}`,
        name: `G${String(n)}`,
        community_code: community,
        station_code: '360103590000',
        police_grid: `P${String(n)}`,
        households: null,
        geometry: square(west, south),
      },
    ];
    content[`housing:xq:X${String(n)}`] = [
      compound({ name: `第${String(n)}花园`, grid_code: `G${String(n)}` }),
      address({ role: 'compound', precision: 'number', road: '朝阳中路', road_number: String(n), district_code: '360103' }),
    ];
    content[`housing:fw:F${String(n)}`] = [
      {
        kind: 'dwelling',
        part: '',
        compound_code: `X${String(n)}`,
        floor: null,
        floors: null,
        floor_area: null,
        use: 'RESIDENTIAL',
        built_year: null,
      },
      address({
        role: 'dwelling',
        compound_code: `X${String(n)}`,
        building: '1',
        longitude,
        latitude,
        vault: { unit: '1', room: '101', datum: 'BD09' },
      }),
    ];
    content[`hotline:order:${String(n)}`] = [
      address({
        role: 'site',
        compound: `第${String(n)}花园`,
        district_code: '360103',
        longitude: calledX,
        latitude: calledY,
        vault: { datum: 'GCJ02' },
      }),
    ];
    // No more than a point.
    content[`hotline:order:P${String(n)}`] = [
      address({ role: 'site', district_code: '360103', longitude: calledX, latitude: calledY, vault: { datum: 'GCJ02' } }),
    ];
  }
  return content;
}

async function communities(client: pg.ClientBase): Promise<{ readonly right: number; readonly wrong: number; readonly unknown: number }> {
  const { rows } = await client.query<{ right: number; wrong: number; unknown: number }>(
    `select count(*) filter (where l.community_code = '3601030010' || (10 + substr(r.key, 2)::int))::int as right,
       count(*) filter (where l.community_code <> '3601030010' || (10 + substr(r.key, 2)::int))::int as wrong, count(*) filter (where l.community_code is null)::int as unknown
     from hub.place_link l join hub.record r using (record) where r.key like 'P%' and l.until_edition = 2147483647`,
  );
  return rows[0] ?? { right: 0, wrong: 0, unknown: 0 };
}

describe('editions', () => {
  test('a source in the datum that was configured is believed', () =>
    withClient(async (client) => {
      const counts = await publish(client, 1, city({}));
      expect(Object.keys(counts).filter((name) => name.startsWith('coordinates_'))).toEqual([]);
      expect(await communities(client)).toEqual({ right: 36, wrong: 0, unknown: 0 });
    }));

  test('a source configured wrongly is reported and decides nothing, and is believed again once it is put right', () =>
    withClient(async (client) => {
      const counts = await publish(client, 1, city({ callers: 'WGS84' }));
      expect(counts['coordinates_off_metres:hotline:order']).toBeGreaterThan(550);
      expect(counts['coordinates_off_metres:housing:fw']).toBeUndefined();
      expect(await communities(client)).toEqual({ right: 0, wrong: 0, unknown: 36 });
      await publish(client, 2, city({}));
      expect(await communities(client)).toEqual({ right: 36, wrong: 0, unknown: 0 });
    }));

  test('doubt that comes with a later edition takes back what points had decided', () =>
    withClient(async (client) => {
      const all = Object.entries(city({ callers: 'WGS84' }));
      const texts = all.filter(([name]) => /^hotline:order:\d/u.test(name));
      await publish(client, 1, Object.fromEntries(all.filter(([name]) => !/^hotline:order:\d/u.test(name))));
      expect((await communities(client)).unknown).toBeLessThan(36);
      await publish(client, 2, Object.fromEntries(texts));
      expect(await communities(client)).toEqual({ right: 0, wrong: 0, unknown: 36 });
    }));

  test('a register configured wrongly is found by its grids and brings nobody else into doubt', () =>
    withClient(async (client) => {
      const counts = await publish(client, 1, city({ register: 'GCJ02' }));
      expect(counts['coordinates_off_metres:housing:fw']).toBeGreaterThan(550);
      expect(counts['coordinates_off_metres:hotline:order']).toBeUndefined();
      expect(await communities(client)).toEqual({ right: 36, wrong: 0, unknown: 0 });
    }));
});
