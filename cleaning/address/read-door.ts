/** Gives the numbers of an address their meaning: door, building, unit or room, by their marks and by what stands before them. */
import type { Item } from './address-items.ts';

export interface DoorReading {
  readonly road: string | null;
  readonly number: string | null;
  /** Text between or beside the numbers: as a rule the compound's name. */
  readonly compound: string;
  readonly building: string | null;
  readonly unit: string | null;
  readonly room: string | null;
}

interface Door {
  road: string | null;
  number: string | null;
  words: string[];
  building: string | null;
  unit: string | null;
  floor: string | null;
  room: string | null;
}

type Numbered = Extract<Item, { parts: readonly string[] }>;

export function readDoor(items: readonly Item[], road: string | null, village: boolean): DoorReading {
  const door: Door = { road, number: null, words: [], building: null, unit: null, floor: null, room: null };
  items.forEach((item, place) => {
    const ahead = items.slice(place + 1).filter((next): next is Numbered => 'parts' in next);
    if ('text' in item) {
      if (door.building === null && door.unit === null && door.room === null) door.words.push(item.text);
    } else if (item.parts.length > 1) readGroup(door, item, ahead, village);
    else readSingle(door, item, ahead, village);
  });
  return { road: door.road, number: door.number, compound: door.words.join(''), building: door.building, unit: door.unit, room: door.room };
}

function readSingle(door: Door, item: Numbered, ahead: readonly Numbered[], village: boolean): void {
  const token = item.parts[0] ?? '';
  if (item.mark === '' && token.length > 5) return; // a postcode or a telephone number
  const named = door.words.length > 0;
  switch (item.mark) {
    case '号':
    case '#':
      return readMarkedNumber(door, item, token, ahead, village);
    case '附':
      door.number = `${door.number ?? ''}附${token}`;
      return;
    case '弄':
      door.number ??= token;
      return;
    case '巷':
      if (ahead[0]?.mark === '号' && door.road !== null) door.road = `${door.road}${token}巷`;
      else door.number ??= token;
      return;
    case '栋':
      if (door.building === null) door.building = token;
      else if (door.unit === null) door.unit = token;
      return;
    case '楼':
      // 5楼 is a building unless one has been named; then it is a floor, which the room number repeats as a rule.
      if (door.building === null) door.building = token;
      else door.floor = token;
      return;
    case '单元':
      door.unit ??= token;
      return;
    case '室':
      // 5楼02室 is 502.
      door.room = door.floor !== null && /^\d{1,2}$/u.test(token) ? `${door.floor}${token.padStart(2, '0')}` : token;
      return;
    case '层':
      door.floor = token;
      return;
    case '组':
      door.words.push(`${token}组`);
      return;
    case '':
      return readBareNumber(door, item, token, ahead, named);
  }
}

function readMarkedNumber(door: Door, item: Numbered, token: string, ahead: readonly Numbered[], village: boolean): void {
  const named = door.words.length > 0;
  const roomAhead = ahead.some((next) => next.mark === '室' || next.mark === '' || next.mark === '单元');
  if (door.building !== null) {
    if (door.unit === null && roomAhead) door.unit = token;
    else door.room ??= token;
    return;
  }
  if (door.number === null && !named) {
    door.number = token;
    return;
  }
  const high = /^\d{3,}/u.test(token); // no compound has a hundred buildings
  const before = item.mark === '号' && ahead.some(isBuilding);
  if (door.number === null && (high || before || (!roomAhead && (item.mark === '号' ? isHamlet(door, village) : village))))
    door.number = token;
  else door.building = token;
}

function readBareNumber(door: Door, item: Numbered, token: string, ahead: readonly Numbered[], named: boolean): void {
  if (door.number !== null && item.hyphenBefore && !named && ahead.length === 0 && door.building === null && /^\d{1,2}$/u.test(token)) {
    door.number = `${door.number}-${token}`;
    return;
  }
  if (door.building !== null || door.unit !== null) {
    if (door.room === null) door.room = token;
    return;
  }
  if (door.road !== null && door.number === null && !named) {
    door.number = token;
    return;
  }
  const lettered = /^([A-Z])(\d{3,4})$/u.exec(token);
  if (lettered !== null) {
    door.building = lettered[1] ?? null;
    door.room = lettered[2] ?? null;
  } else if (/^\d{3,}/u.test(token) && ahead.length === 0) door.room = token;
  else door.building = token;
}

/** `3-2-501` is building, unit, room; `2-501` unit and room behind a building, else building and room; before 号 it is a door number. */
function readGroup(door: Door, item: Numbered, ahead: readonly Numbered[], village: boolean): void {
  const parts = [...item.parts];
  const named = door.words.length > 0;
  if (isDoorNumber(door, item, ahead, named, village)) {
    door.number = parts.join('-');
    return;
  }
  if (item.mark === '附') return;
  if (item.mark === '栋' || item.mark === '楼') {
    door.building ??= parts.join('-');
    return;
  }
  if (item.mark === '单元') {
    door.unit = parts.pop() ?? null;
    door.building ??= parts.pop() ?? null;
    return;
  }
  if (door.road !== null && door.number === null && !named && door.building === null) {
    // 八一大道357-3-501: the first is the door's.
    door.number = parts.shift() ?? null;
    if (parts.length === 0) return;
  }
  door.room = parts.pop() ?? null;
  if (door.building === null) door.building = parts.shift() ?? null;
  if (parts.length > 0) door.unit ??= parts.pop() ?? null;
}

function isDoorNumber(door: Door, item: Numbered, ahead: readonly Numbered[], named: boolean, village: boolean): boolean {
  if (door.number !== null || door.building !== null) return false;
  if (item.mark === '号' || item.mark === '#') {
    if (named && !village && !ahead.some(isBuilding)) return false;
    return item.parts.length === 2 && (door.road !== null || named || village);
  }
  return item.mark === '' && door.road !== null && !named && item.parts.length === 2 && (item.parts[1] ?? '').length < 3;
}

function isBuilding(item: Numbered): boolean {
  return item.mark === '栋' || item.mark === '楼' || (item.mark === '' && item.parts.length > 1);
}

const hamlet = /(?:村|\d组|庄|屯|自然村|老屋|巷|里弄|(?:垦殖|农|林|渔|园艺|良种)场|村.{0,2}[家屋头背坑下上里边坪岭岗塘坊])$/u;

/** Houses of a village or an old lane carry door numbers, those of a compound building numbers. */
function isHamlet(door: Door, village: boolean): boolean {
  return village || hamlet.test(door.words.join(''));
}
