/** Parses an address text into the elements by which places are matched. */
import type { AddressPrecision } from '../../core/records.ts';
import type { Outcome } from '../outcome.ts';
import { absent } from '../outcome.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Elements as AddressRow (core/records.ts) names them; all tokens simplified, arabic, without leading zeros. */
export interface ParsedAddress {
  readonly precision: AddressPrecision;
  readonly district_code: string | null;
  readonly street_code: string | null;
  readonly community_code: string | null;
  readonly road: string | null;
  readonly road_number: string | null;
  readonly compound: string | null;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string | null;
  readonly landmark: string | null;
  /** A development zone or old district that the text named and that has no code of its own today: `高新区`, `湾里`. */
  readonly zone: string | null;
  /** The cleaned text, as it is shown to those who may see it. */
  readonly text: string;
}

/** What the row says beside the text; a hint fills what the text leaves out and never overrules it. */
export interface AddressHints {
  /** 6, 9 or 12 digits. */
  readonly areaCode?: string | null;
  readonly building?: string | null;
  readonly unit?: string | null;
  readonly room?: string | null;
}

export function parseAddress(text: string | null | undefined, _gazetteer?: Gazetteer, _hints?: AddressHints): Outcome<ParsedAddress> {
  if (text === null || text === undefined) return absent;
  return absent;
}
