/** Parses an address text into the elements by which places are matched. */
import type { AddressPrecision } from '../../core/records.ts';
import { isBlank } from '../blank.ts';
import { cleanText } from '../clean-text.ts';
import { nanchangGazetteer } from '../gazetteer/nanchang-gazetteer.ts';
import { absent, repaired, valid, type Outcome } from '../outcome.ts';
import { addressItems } from './address-items.ts';
import { addressPrecision } from './address-precision.ts';
import { compoundMatch } from './compound-match.ts';
import { elementToken } from './element-token.ts';
import type { Gazetteer } from './gazetteer.ts';
import { plainAddress } from './plain-address.ts';
import { currentDistrict, readArea, type AreaReading } from './read-area.ts';
import { readDoor } from './read-door.ts';
import { isPointOfInterest, readLandmark } from './read-landmark.ts';
import { readRoad } from './read-road.ts';

/** Elements as AddressRow (core/records.ts) names them; all tokens simplified, Arabic, without leading zeros. */
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
  /** A development zone or abolished district that the text named: `高新区`, `湾里`, `新建县`. */
  readonly zone: string | null;
  /** The text as it is shown to those who may see it. */
  readonly text: string;
}

/** What the row says beside the text; a hint fills what the text leaves out and never overrules it. */
export interface AddressHints {
  /** 6, 9 or 12 digits; abolished district codes are mapped. */
  readonly areaCode?: string | null;
  readonly building?: string | null;
  readonly unit?: string | null;
  readonly room?: string | null;
}

type Elements = Pick<ParsedAddress, 'road' | 'road_number' | 'compound' | 'building' | 'unit' | 'room' | 'landmark'>;

const nothing: Elements = { road: null, road_number: null, compound: null, building: null, unit: null, room: null, landmark: null };
const longest = 300;

/** Never throws; a text in which nothing is found is `valid` with precision `none`. Default gazetteer: Nanchang's divisions of 2023. */
export function parseAddress(
  given: string | null | undefined,
  gazetteer: Gazetteer = nanchangGazetteer,
  hints: AddressHints = {},
): Outcome<ParsedAddress> {
  const shown = cleanText(given, { maximum: longest });
  const text = shown.value;
  const noText = text === null || isBlank(text);
  if (noText && !/\d/u.test(`${hints.areaCode ?? ''}`)) return absent;
  const hinted = areaOfCode(hints.areaCode);
  const area = readArea(noText ? '' : plainAddress(text), gazetteer, hinted?.finest ?? null);
  if (area.elsewhere) return valid({ ...assemble(area, nothing, null, 'none'), text: text ?? '' });
  const elements = fill(readElements(area, gazetteer), hints);
  const areas = merge(area, hinted);
  const value: ParsedAddress = {
    ...areas,
    ...elements,
    precision: addressPrecision({ ...areas, ...elements, cityNamed: area.cityNamed }),
    zone: area.zone,
    text: text ?? '',
  };
  if (area.mapped) return repaired(value, 'old_name');
  return shown.reason !== undefined && shown.verdict === 'repaired' ? { value, verdict: 'repaired', reason: shown.reason } : valid(value);
}

function readElements(area: AreaReading, gazetteer: Gazetteer): Elements {
  const rest = area.rest;
  if (rest === '') return nothing;
  const landmark = readLandmark(rest);
  if (landmark !== null) return { ...nothing, landmark: landmark.landmark, road: landmark.road };
  const { road, rest: behind } = readRoad(rest, gazetteer);
  const village = area.communityName?.endsWith('村') === true;
  const door = readDoor(addressItems(behind), road, village && road === null);
  const compound = compoundOf(door.compound, area, gazetteer, road);
  const elements = {
    road: door.road,
    road_number: door.number,
    compound,
    building: door.building,
    unit: door.unit,
    room: door.room,
    landmark: null,
  };
  const alone = door.building === null && door.unit === null && door.room === null;
  if (compound !== null && alone && isPointOfInterest(compound)) return { ...elements, compound: null, landmark: compound };
  // 前进村12号, 前进社区3栋: the village or community is the only name that the houses have.
  if (compound === null && road === null && area.communityName !== null && (door.number !== null || door.building !== null)) {
    return { ...elements, compound: compoundMatch(area.communityName) };
  }
  return elements;
}

/** A community may stand behind the door number too: it is no part of the compound's name. */
function compoundOf(words: string, area: AreaReading, gazetteer: Gazetteer, road: string | null): string | null {
  if (words === '') return null;
  const groups = /^(?:\d+组)+$/u.exec(words)?.[0];
  if (groups !== undefined) return road === null && area.communityName !== null ? `${area.communityName}${groups}` : null;
  const inner = words.length > 4 && /社区/u.test(words) ? readArea(words, gazetteer, null) : null;
  return compoundMatch(inner === null || inner.rest === '' || inner.communityName === null ? words : inner.rest);
}

function fill(elements: Elements, hints: AddressHints): Elements {
  if (elements.landmark !== null) return elements;
  const [building, unit, room] = [elementToken(hints.building), elementToken(hints.unit), elementToken(hints.room)];
  return { ...elements, building: elements.building ?? building, unit: elements.unit ?? unit, room: elements.room ?? room };
}

interface HintedArea {
  readonly district: string;
  readonly street: string | null;
  readonly community: string | null;
  readonly finest: string;
}

function areaOfCode(code: string | null | undefined): HintedArea | null {
  const digits = (code ?? '').trim();
  if (!/^3601(?:\d{2}|\d{5}|\d{8})$/u.test(digits) || digits.startsWith('360100')) return null;
  const district = currentDistrict(digits);
  return {
    district,
    street: digits.length >= 9 ? digits.slice(0, 9) : null,
    community: digits.length === 12 ? digits : null,
    finest: digits.length === 6 ? district : digits.slice(0, 9),
  };
}

function merge(area: AreaReading, hinted: HintedArea | null): Pick<ParsedAddress, 'district_code' | 'street_code' | 'community_code'> {
  const district = area.district ?? hinted?.district ?? null;
  const agrees = hinted !== null && hinted.district === district;
  const street = area.street ?? (agrees ? hinted.street : null);
  const community = area.community ?? (agrees && hinted.street === street ? hinted.community : null);
  return { district_code: district, street_code: street, community_code: community };
}

function assemble(
  area: AreaReading,
  elements: Elements,
  hinted: HintedArea | null,
  precision: AddressPrecision,
): Omit<ParsedAddress, 'text'> {
  return { ...merge(area, hinted), ...elements, precision, zone: area.zone };
}
