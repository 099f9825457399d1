/** A dispute taken up for mediation (jf_jbxx). */
import { writeAddress } from '../dirt/address.ts';
import { dirtyCoordinates } from '../dirt/coordinates.ts';
import { DAY, compact, dateOf, wallClock } from './calendar.ts';
import type { Matter } from './matter.ts';
import { policeChange } from './police-person.ts';
import type { Scene } from './scene.ts';
import { truePlace } from './true-place.ts';

export interface DisputeLinks {
  readonly jqbh: string | null;
  /** The number of the case it became. */
  readonly ajbh: string | null;
}

/** Returns jfbh. Closed only once the follow-up found it truly resolved; a fifth of the old ones never get there. */
export function writeDispute(scene: Scene, matter: Matter, at: number, links: DisputeLinks): string {
  const { random, outlet, numbers, compound } = scene;
  const { station, community } = compound.grid;
  const month = `JF${community.street.district.code}${compact(dateOf(at)).slice(0, 6)}`;
  const jfbh = `${month}${String(numbers.next(month)).padStart(5, '0')}`;
  const mediated = links.ajbh !== null || random.chance(0.88) ? at + random.between(1, 15) * DAY : null;
  const done = mediated !== null && mediated < scene.to ? mediated : null;
  const outcome = done === null ? null : links.ajbh !== null ? '4' : random.pick(['1', '1', '1', '1', '1', '2', '3']);
  const follow = outcome === '1' && done !== null && random.chance(0.85) ? done + random.between(7, 30) * DAY : null;
  const followed = follow !== null && follow < scene.to ? follow : null;
  const address = writeAddress(random, matter.dwelling, {
    level: matter.level === 'room' ? 'room' : 'building',
    landmark: matter.level === 'area' ? 0.7 : 0.02,
  });
  const position = dirtyCoordinates(random, matter.dwelling.position, 'GCJ02', { noise: 20 });
  outlet.police('jf_jbxx', [
    jfbh,
    matter.topic.dispute,
    random.pick(['1', '1', '1', '2', '2', '3']),
    random.pick(['1', '2', '3', '3', '3', '3']),
    wallClock(at),
    done === null
      ? null
      : random.pick([`${community.shortName}人民调解委员会`, `${community.street.name}综治中心`, `${station.name}驻所调解室`]),
    outcome,
    done === null ? null : wallClock(done),
    links.ajbh,
    followed === null ? null : wallClock(followed),
    followed === null ? null : random.pick(['1', '1', '1', '1', '2', '3']),
    address.text,
    position?.[0] ?? null,
    position?.[1] ?? null,
    station.code,
    random.chance(0.05) ? null : compound.grid.policeGrid,
    links.jqbh,
    wallClock(policeChange(scene, followed ?? done ?? at)),
    '0',
  ]);
  if (address.text !== null) outlet.place(`police:jf_jbxx:${jfbh}`, truePlace(matter.dwelling, matter.level, address.said));
  return jfbh;
}
