/** A person in the police file (ry_jbxx): one record as a rule, now and then a second one made by another station. */
import { canaries, canaryCodes } from '../canaries.ts';
import { writeAddress } from '../dirt/address.ts';
import { dirtyCitizenId } from '../dirt/citizen-id.ts';
import { dirtyDate } from '../dirt/date.ts';
import { dirtyName } from '../dirt/name.ts';
import { dirtyPhone } from '../dirt/phone.ts';
import { DAY, dateOf, startOfDay, wallClock } from './calendar.ts';
import type { SqlValue } from './outlet.ts';
import type { Person } from './person.ts';
import { scrambled } from './numbers.ts';
import type { Scene } from './scene.ts';
import { elsewhere, truePlace } from './true-place.ts';

/** The record under which the police know this person, made if need be. `at`: when the event brought them up. */
export function policePersonOf(scene: Scene, person: Person, at: number): string {
  const known = scene.knownToPolice.get(person.serial) ?? [];
  if (known.length > 0 && (known.length > 2 || !scene.random.chance(0.16))) return scene.random.pick(known);
  const rybh = policeNumbers(person)[known.length] ?? '';
  scene.knownToPolice.set(person.serial, [...known, rybh]);
  writePerson(scene, person, rybh, at);
  return rybh;
}

/** The numbers that a person has or may yet be given; no number tells whose it is. */
export function policeNumbers(person: Person): readonly string[] {
  return [0, 1, 2, 3].map((which) => `R36${scrambled(person.serial * 4 + which)}`);
}

function writePerson(scene: Scene, person: Person, rybh: string, at: number): void {
  const { random, outlet } = scene;
  const record = `police:ry_jbxx:${rybh}`;
  // Before a move the old home was right; after it a third of the records still say so.
  const old = person.formerHome !== null && person.movedOn !== null && (dateOf(at) < person.movedOn || random.chance(0.2));
  const home = old && person.formerHome !== null ? person.formerHome : person.home;
  const present = writeAddress(random, home);
  const registered =
    typeof person.registered === 'string'
      ? { text: person.registered === '' ? null : person.registered, said: 'none' as const }
      : writeAddress(random, person.registered, { empty: 0.1 });
  // The same number on two people: typed from the neighbour's card.
  const other = random.chance(0.0005) ? random.pick(scene.people) : person;
  const phone = person.formerPhone !== null && random.chance(0.5) ? person.formerPhone : person.phone;
  const row: SqlValue[] = [
    rybh,
    dirtyName(random, person.name, person.sex),
    person.documentCode === '111'
      ? dirtyCitizenId(random, other.documentCode === '111' ? other.documentNumber : person.documentNumber, { missing: 0.08 })
      : person.documentNumber,
    person.documentCode,
    random.chance(0.02) ? random.pick(['0', '9']) : String(person.sex),
    random.chance(0.05) ? null : dirtyDate(random, person.birth, { serials: false }),
    dirtyPhone(random, phone, { office: scene.compound.company.phone, second: person.formerPhone }),
    registered.text,
    present.text,
    canaryCodes.mzdm,
    canaryCodes.zjxydm,
    `\\x${Buffer.from(`${canaries.policePhoto}${rybh}`).toString('hex')}`,
    wallClock(policeChange(scene, at)),
    '0',
  ];
  outlet.police('ry_jbxx', row);
  outlet.identity(record, person.id);
  if (present.text !== null) outlet.place(record, truePlace(home, 'room', present.said));
  if (registered.text !== null) {
    outlet.place(
      `${record}#hjdz`,
      typeof person.registered === 'string' ? elsewhere : truePlace(person.registered, 'room', registered.said),
    );
  }
}

/**
 * gxsj of a row last touched at an instant: one in seven was part of the batch update 40 days ago at 03:00 (the same second on thousands of rows),
 * one in ten thousand carries a clock that is decades ahead.
 */
export function policeChange(scene: Scene, touched: number): number {
  const batch = startOfDay(scene.city.today) - 40 * DAY + 3 * 3_600_000;
  if (touched < batch && scene.random.chance(0.15)) return batch;
  if (scene.random.chance(0.0001)) return startOfDay('2098-12-31');
  return Math.min(touched, scene.to);
}
