/** Reads what follows the divisions: road, door number, compound, building, unit and room, or a landmark. */
import { addressItems } from './address-items.ts';
import { compoundMatch } from './compound-match.ts';
import type { Gazetteer } from './gazetteer.ts';
import { readArea, type AreaReading } from './read-area.ts';
import { readDoor } from './read-door.ts';
import { compoundNear, isPointOfInterest, readLandmark } from './read-landmark.ts';
import { readRoad } from './read-road.ts';

export interface AddressElements {
  readonly road: string | null;
  readonly road_number: string | null;
  /** Of a landmark: the compound that it is named for, which tells the area and not the place. */
  readonly compound: string | null;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string | null;
  readonly landmark: string | null;
}

export const noElements: AddressElements = {
  road: null,
  road_number: null,
  compound: null,
  building: null,
  unit: null,
  room: null,
  landmark: null,
};

/** In front of a building, or at the gate of a compound whose number is told: that is where it is, and no landmark. */
const atTheDoor =
  /(?<=[栋幢座#]|号楼|单元)(?:[东南西北正大]?门口|门前|楼道口?)$|(?<=(?:路|街|大道|巷)\d{1,4}号\p{Script=Han}{2,10})[东南西北正大]门口?$/u;

export function readElements(area: AreaReading, gazetteer: Gazetteer): AddressElements {
  const rest = area.rest.replace(atTheDoor, '');
  if (rest === '') return noElements;
  const landmark = readLandmark(rest);
  if (landmark !== null) return { ...noElements, landmark: landmark.landmark, road: landmark.road, compound: compoundNear(landmark) };
  const { road, rest: behind } = readRoad(rest, gazetteer);
  const village = area.communityName?.endsWith('村') === true;
  const door = readDoor(addressItems(behind, road !== null), road, village && road === null);
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
  if (compound !== null && alone && isPointOfInterest(compound))
    return { ...elements, compound: compoundNear({ landmark: compound, road: null }), landmark: compound };
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
