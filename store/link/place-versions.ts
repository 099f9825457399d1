/** What the hub says of each touched place: address, areas, location; computed up the tree for locations and down it for names. */
import type pg from 'pg';
import { mergeVersions } from '../derive/merge-versions.ts';
import type { MergedVersions } from '../derive/merge-versions.ts';
import { makePlaceLocations } from './place-locations.ts';
import { makePlaceTops } from './place-tops.ts';
import { makeTouchedPlaces } from './place-touched.ts';

/** The register writes bare numbers; letters and words that already say what they are stay as they are. */
const withSuffix = (column: string, suffix: string, has: string): string =>
  `case when ${column} is null then '' when ${column} ~ '(${has})$' then ${column} else ${column} || '${suffix}' end`;

export async function mergePlaceVersions(client: pg.ClientBase, edition: number, closes: boolean): Promise<MergedVersions> {
  const touched = await makeTouchedPlaces(client, edition, closes);
  if (touched === 0) return { opened: 0, closed: 0 };
  await makePlaceLocations(client);
  await makePlaceTops(client);
  const scope = [{ columns: ['place'], among: 'place_touched' }];
  const versions = await mergeVersions(client, {
    table: 'hub.place_version',
    key: ['place'],
    columns: [
      'kind',
      'parent',
      'address_general',
      'road',
      'road_number',
      'compound',
      'building',
      'compound_place',
      'compound_record',
      'district_code',
      'street_code',
      'community_code',
      'grid_code',
      'police_grid',
      'station_code',
      'longitude',
      'latitude',
      'location_precision',
    ],
    desired: `(select t.place, t.kind, t.parent,
        case when t.kind = 'BUILDING' then p.address || ${withSuffix('t.building', '栋', '栋|幢|座|楼')} else p.address end as address_general,
        p.road, p.road_number, p.compound, t.building, p.compound_place, p.compound_record, p.district_code, p.street_code, p.community_code, p.grid_code,
        p.police_grid, p.station_code, l.longitude, l.latitude, case when l.longitude is not null then lower(t.kind) end as location_precision
      from place_touched t join place_top_version p on p.top = t.top join place_live l on l.place = t.place)`,
    scope,
    edition,
  });
  await mergeVersions(client, {
    table: 'vault.place_version',
    key: ['place'],
    columns: ['address', 'unit', 'room'],
    desired: `(select t.place, t.unit, t.room,
        p.address || ${withSuffix('t.building', '栋', '栋|幢|座|楼')} || ${withSuffix('t.unit', '单元', '单元|门|梯')} || ${withSuffix('t.room', '室', '室|房|户|铺|号')} as address
      from place_touched t join place_top_version p on p.top = t.top join place_live l on l.place = t.place)`,
    scope,
    edition,
  });
  return versions;
}
