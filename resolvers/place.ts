/** A place. Whether it is a dwelling that must stay at street level was decided where its row was read. */
import type { PlaceRow } from '../store/read/rows.ts';
import { unknownArea } from './area.ts';
import { byCode } from './department-ref.ts';
import { toId } from './node-id.ts';
import { placeElements } from './place-elements.ts';
import type { LocationPrecision, PlaceResolvers } from './types.generated.ts';

/** The finest area known. */
function areaCode(place: PlaceRow): string | null {
  return place.communityCode ?? place.streetCode ?? place.districtCode;
}

/** Stands for a place that no division is known of: the whole city. */
const cityCode = '3601';

const precisions: Readonly<Record<string, LocationPrecision>> = {
  dwelling: 'DWELLING',
  building: 'BUILDING',
  road_number: 'ROAD_NUMBER',
  number: 'ROAD_NUMBER',
  compound: 'COMPOUND',
  grid: 'GRID',
};

export const placeResolvers: PlaceResolvers = {
  id: (place) => toId('place', place.uid),
  elements: (place, _, context) => placeElements(place, areaCode(place), context),
  location(place) {
    if (place.longitude === null || place.latitude === null) return null;
    return { longitude: place.longitude, latitude: place.latitude, precision: precisions[place.locationPrecision ?? ''] ?? 'OTHER' };
  },
  parent: (place, _, { loaders }) => (place.parentPlace === null ? null : loaders.places.load(place.parentPlace)),
  async area(place, _, { loaders }) {
    const code = areaCode(place) ?? cityCode;
    return (await loaders.areas.load(code)) ?? unknownArea(code);
  },
  grid: (place, _, { loaders }) => (place.gridCode === null ? null : loaders.areas.load(place.gridCode)),
  policeGrid: (place, _, { loaders }) => (place.policeGridCode === null ? null : loaders.areas.load(place.policeGridCode)),
  station: (place) => byCode(place.stationCode),
  compound: (place, _, { loaders }) => (place.compoundRecord === null ? null : loaders.compounds.load(place.compoundRecord)),
  residents: (place, request, { loaders }) => loaders.residents.load(place.place, request),
  cases(place, { includeInside, ...request }, { loaders }) {
    const inside = includeInside && place.kind !== 'DWELLING';
    return inside ? loaders.casesInside.load(place.place, request) : loaders.casesOfPlace.load(place.place, request);
  },
  children: (place, request, { loaders }) => loaders.children.load(place.place, request),
  records: (place, _, { loaders, reader }) => (reader.sight.signed ? loaders.recordsOfPlace.load(place.place) : []),
};
