/** Makes the canonical address row of an address text, coordinates and the codes that the source itself gives. */
import type { Coordinates } from '../cleaning/clean-coordinates.ts';
import { cleanText } from '../cleaning/clean-text.ts';
import { parseAddress } from '../cleaning/address/parse-address.ts';
import type { AddressHints, ParsedAddress } from '../cleaning/address/parse-address.ts';
import type { AddressRole, AddressRow } from '../core/records.ts';
import type { VerdictBook } from './verdict-book.ts';

export interface AddressFacts {
  readonly role: AddressRole;
  /** `''` for a record's main address. */
  readonly part?: string;
  readonly text: string | null | undefined;
  readonly coordinates?: Coordinates | null;
  /** What the source keeps in columns of their own. */
  readonly hints?: AddressHints;
  readonly compoundCode?: string | null;
  readonly gridCode?: string | null;
  readonly policeGrid?: string | null;
  /** Where the verdict of the text is noted, and under which column. */
  readonly book: VerdictBook;
  readonly column: string;
}

/** null when neither text nor coordinates nor a code say where. */
export function addressRow(facts: AddressFacts): AddressRow | null {
  const text = cleanText(facts.text, { maximum: 500 }).value;
  const parsed = facts.book.take(facts.column, parseAddress(text, undefined, facts.hints));
  const { coordinates = null, compoundCode = null, gridCode = null, policeGrid = null } = facts;
  if (text === null && parsed === null && coordinates === null && compoundCode === null && gridCode === null && policeGrid === null)
    return null;
  return {
    kind: 'address',
    part: facts.part ?? '',
    role: facts.role,
    ...elementsOf(parsed),
    compound_code: compoundCode,
    grid_code: gridCode,
    police_grid: policeGrid,
    longitude: coordinates?.lon ?? null,
    latitude: coordinates?.lat ?? null,
    vault: {
      text,
      unit: parsed?.unit ?? null,
      room: parsed?.room ?? null,
      original_coordinates: coordinates?.original ?? null,
      datum: coordinates?.datum ?? null,
    },
  };
}

function elementsOf(
  parsed: ParsedAddress | null,
): Omit<AddressRow, 'kind' | 'part' | 'role' | 'vault' | 'compound_code' | 'grid_code' | 'police_grid' | 'longitude' | 'latitude'> {
  return {
    precision: parsed?.precision ?? 'none',
    district_code: parsed?.district_code ?? null,
    street_code: parsed?.street_code ?? null,
    community_code: parsed?.community_code ?? null,
    road: parsed?.road ?? null,
    road_number: parsed?.road_number ?? null,
    compound: parsed?.compound ?? null,
    building: parsed?.building ?? null,
    landmark: parsed?.landmark ?? null,
  };
}
