/** A case that the police filed (aj_jbxx). */
import { writeAddress } from '../dirt/address.ts';
import { dirtyCoordinates } from '../dirt/coordinates.ts';
import { DAY, compact, dateOf, wallClock } from './calendar.ts';
import type { Matter } from './matter.ts';
import { policeChange } from './police-person.ts';
import type { Scene } from './scene.ts';
import { truePlace } from './true-place.ts';

/** Returns ajbh: `A`, twelve digits of the unit, the month, four digits. */
export function writePoliceCase(scene: Scene, matter: Matter, at: number, jqbh: string | null): string {
  const { random, outlet, numbers, compound } = scene;
  const { station } = compound.grid;
  const month = `A${station.code}${compact(dateOf(at)).slice(0, 6)}`;
  const ajbh = `${month}${String(numbers.next(month)).padStart(4, '0')}`;
  const age = (scene.to - at) / DAY;
  const solved = age > 30 && random.chance(0.6) ? at + random.between(3, 25) * DAY : null;
  const closed = solved !== null && random.chance(0.7) ? solved + random.between(1, 4) * DAY : null;
  const state = closed !== null ? '06' : solved !== null ? '05' : random.pick(['01', '02', '02', '03', '03', '04', '07']);
  const address = writeAddress(random, matter.dwelling, {
    level: matter.level === 'room' ? 'room' : 'building',
    landmark: matter.level === 'area' ? 0.8 : 0.02,
  });
  const position = dirtyCoordinates(random, matter.dwelling.position, 'GCJ02', { noise: 20 });
  const touched = Math.min(closed ?? solved ?? at + random.between(1, 5) * DAY, scene.to);
  const word = matter.topic.criminal ? '案' : '行政案件';
  outlet.police('aj_jbxx', [
    ajbh,
    `${compound.kind === 'estate' ? compound.name : compound.road}${matter.other?.name.full ?? '无名氏'}${random.pick(matter.topic.words).slice(0, 8)}${word}`,
    matter.topic.criminal ? '1' : '2',
    matter.topic.policeCase,
    jqbh,
    wallClock(at),
    solved === null ? null : wallClock(solved),
    closed === null ? null : wallClock(closed),
    state,
    address.text,
    position?.[0] ?? null,
    position?.[1] ?? null,
    station.code,
    wallClock(policeChange(scene, touched)),
    '0',
  ]);
  if (address.text !== null) outlet.place(`police:aj_jbxx:${ajbh}`, truePlace(matter.dwelling, matter.level, address.said));
  return ajbh;
}
