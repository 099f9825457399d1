/** The elements of a place's address in the order of GA/T 2000.32: divisions from the gazetteer, the rest from the place. */
import type { PlaceRow } from '../store/read/rows.ts';
import type { HubContext } from './context.ts';
import type { AddressElement, AddressElementType } from './types.generated.ts';

const typeCodes: Readonly<Record<AddressElementType, number | null>> = {
  PROVINCE: 11,
  CITY: 12,
  DISTRICT: 13,
  STREET: 20,
  COMMUNITY: 30,
  ROAD: 41,
  ROAD_NUMBER: null,
  COMPOUND: 42,
  BUILDING: 50,
};

function element(type: AddressElementType, value: string | null): AddressElement[] {
  return value === null ? [] : [{ type, typeCode: typeCodes[type], value }];
}

export async function placeElements(place: PlaceRow, areaCode: string | null, { loaders }: HubContext): Promise<AddressElement[]> {
  const path = areaCode === null ? [] : await loaders.areaPaths.load(areaCode);
  return [
    ...path.flatMap(({ level, name }) => (level === 'GRID' || level === 'POLICE_GRID' ? [] : element(level, name))),
    ...element('ROAD', place.road),
    ...element('ROAD_NUMBER', place.roadNumber),
    ...element('COMPOUND', place.compoundName),
    ...element('BUILDING', place.building),
  ];
}
