/** Says how precise an address is: the finest element by which a place can be told. */
import type { AddressPrecision } from '../../core/records.ts';

interface Named {
  readonly road: string | null;
  readonly road_number: string | null;
  readonly compound: string | null;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string | null;
  readonly landmark: string | null;
  readonly community_code: string | null;
  readonly street_code: string | null;
  readonly district_code: string | null;
}

/** A building or room counts only where a road number or a compound says which; `3栋501` alone is nowhere. */
export function addressPrecision(named: Named, cityNamed: boolean): AddressPrecision {
  if (named.landmark !== null && named.road_number === null) return named.road === null ? 'landmark' : 'road';
  const site = named.compound !== null || (named.road !== null && named.road_number !== null);
  if (site && named.room !== null) return 'room';
  if (site && (named.building !== null || named.unit !== null)) return 'building';
  if (site && named.road_number !== null) return 'number';
  if (named.compound !== null) return 'compound';
  if (named.road !== null) return 'road';
  if (named.landmark !== null) return 'landmark';
  if (named.community_code !== null) return 'community';
  if (named.street_code !== null) return 'street';
  if (named.district_code !== null) return 'district';
  return cityNamed ? 'city' : 'none';
}
