/** The truth's row for an address: how far down it truly goes. */
import type { Dwelling } from './dwelling.ts';
import type { TruePlace } from './outlet.ts';

/** `room`: the dwelling itself; `building` or `compound`: something in there; `area`: on the road or square nearby. */
export type PlaceLevel = 'room' | 'building' | 'compound' | 'area';

export function truePlace(dwelling: Dwelling, level: PlaceLevel, said: string): TruePlace {
  const { compound } = dwelling;
  const estate = compound.kind === 'estate';
  return {
    dwelling: level === 'room' ? dwelling.code : '',
    building: level === 'room' || level === 'building' ? dwelling.buildingCode : '',
    compound: estate && level !== 'area' ? compound.code : '',
    community: compound.community.code,
    grid: compound.grid.code,
    said,
  };
}

/** Of an address outside the city. */
export const elsewhere: TruePlace = { dwelling: '', building: '', compound: '', community: '', grid: '', said: 'outside' };
