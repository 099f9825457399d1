/** A call to the police (jq_jbxx) and the people in it. */
import { writeAddress } from '../dirt/address.ts';
import { dirtyCoordinates } from '../dirt/coordinates.ts';
import { dirtyKey } from '../dirt/key.ts';
import { dirtyName } from '../dirt/name.ts';
import { dirtyPhone } from '../dirt/phone.ts';
import { DAY, HOUR, MINUTE, compact, dateOf, wallClock } from './calendar.ts';
import type { Matter } from './matter.ts';
import { scrambled } from './numbers.ts';
import type { Person } from './person.ts';
import { policeChange, policePersonOf } from './police-person.ts';
import type { Scene } from './scene.ts';
import { truePlace } from './true-place.ts';

/** Returns jqbh. `transferred`: no police matter, handed to the hotline. */
export function writeIncident(scene: Scene, matter: Matter, at: number, transferred: boolean): string {
  const { random, outlet, numbers, compound } = scene;
  const { station } = compound.grid;
  const day = `${station.code.slice(0, 8)}${compact(dateOf(at))}`;
  const jqbh = `J${day}${String(numbers.next(`J${day}`)).padStart(4, '0')}`;
  const arrived = at + random.between(4, 35) * MINUTE;
  const age = scene.to - at;
  const state = transferred
    ? '05'
    : age > 5 * DAY
      ? random.chance(0.93)
        ? '06'
        : '04'
      : age > 6 * HOUR
        ? '04'
        : age > HOUR
          ? '03'
          : random.pick(['01', '02']);
  const address = writeAddress(random, matter.dwelling, {
    level: matter.level === 'room' ? 'room' : matter.level === 'building' ? 'building' : 'compound',
    landmark: matter.level === 'area' ? 0.9 : 0.04,
  });
  const position = dirtyCoordinates(random, matter.dwelling.position, 'GCJ02', { noise: 25 });
  const touched = at + (state === '06' ? random.between(6, 110) * HOUR : random.between(20, 300) * MINUTE);
  outlet.police('jq_jbxx', [
    jqbh,
    matter.topic.incident,
    wallClock(at),
    state < '03' || random.chance(0.04) ? null : wallClock(Math.min(arrived, scene.to)),
    dirtyName(random, matter.caller.name, matter.caller.sex, { titled: 0.05, empty: 0.05 }),
    dirtyPhone(random, matter.caller.phone, { office: compound.company.phone }),
    address.text,
    position?.[0] ?? null,
    position?.[1] ?? null,
    story(scene, matter),
    state,
    station.code,
    random.chance(0.05) ? null : compound.grid.policeGrid,
    wallClock(policeChange(scene, Math.min(touched, scene.to))),
    '0',
  ]);
  if (address.text !== null) outlet.place(`police:jq_jbxx:${jqbh}`, truePlace(matter.dwelling, matter.level, address.said));
  return jqbh;
}

/** Free text that names people and numbers now and then, as such texts do. */
function story(scene: Scene, matter: Matter): string {
  const { random } = scene;
  const who = random.chance(0.4) ? matter.caller.name.full : '报警人';
  const phone = random.chance(0.15) && matter.caller.phone !== null ? `，联系电话${matter.caller.phone}` : '';
  const against = matter.other !== null && random.chance(0.4) ? `，对方为${matter.other.name.full}` : '';
  return `${who}称${random.pick(matter.topic.words)}${against}${phone}，请求处理。`;
}

const roles = { caller: '01', victim: '02', suspect: '03', witness: '04', partyA: '05', partyB: '06', other: '07' } as const;
export type PoliceRole = keyof typeof roles;

/** Who took part in an event (sj_ry_gx); one row in a thousand names a person that the file does not have. */
export function writeParties(
  scene: Scene,
  kind: 'JQ' | 'AJ' | 'JF',
  number: string,
  at: number,
  people: readonly (readonly [PoliceRole, Person | null])[],
): void {
  for (const [role, person] of people) {
    if (person === null) continue;
    const rybh = policePersonOf(scene, person, at);
    const written = scene.random.chance(0.001) ? `R36${scrambled(80_000_000 + scene.random.int(1_000_000))}` : dirtyKey(scene.random, rybh);
    // A party's row is often written before the event's own.
    const touched = policeChange(scene, Math.min(at + scene.random.between(-10, 90) * MINUTE, scene.to));
    scene.outlet.police('sj_ry_gx', [
      `G${kind}${number}${roles[role]}`,
      kind,
      dirtyKey(scene.random, number),
      written,
      roles[role],
      wallClock(touched),
      '0',
    ]);
  }
}
