/** What is new on a day: matters, a birth, and freed keys of the register that go to somebody else. */
import { MINUTE, addDays, dateOf } from './calendar.ts';
import type { DayLedger } from './day-ledger.ts';
import { playMatter } from './events.ts';
import { residenceFields } from './housing-register.ts';
import { drawMatters, mattersPerPerson } from './matter.ts';
import { scrambled } from './numbers.ts';
import { writePatient } from './patient.ts';
import { makePerson } from './person.ts';
import type { Random } from './random.ts';
import type { SandboxFile } from './sandbox-file.ts';
import type { Scene } from './scene.ts';
import { personFlags } from './settle-compound.ts';

/** As many matters as on any of the 548 days before, in compounds drawn by lot. */
export async function playNewMatters(random: Random, state: SandboxFile, sceneOf: (index: number) => Promise<Scene>): Promise<number> {
  const count = Math.max(3, Math.round((state.people * mattersPerPerson) / 548));
  let played = 0;
  while (played < count) {
    const scene = await sceneOf(random.int(state.compounds));
    const matters = drawMatters(scene, Math.min(count - played, random.between(1, 3)));
    for (const matter of matters) playMatter(scene, matter);
    played += Math.max(1, matters.length);
  }
  return played;
}

/** A child that the health department alone knows so far. */
export function playBirth(scene: Scene, random: Random, number: number): void {
  const household = random.pick(scene.households);
  const parent = household.people[0];
  if (parent === undefined || parent.foreigner || parent.minority) return;
  const birth = addDays(dateOf(scene.to), -random.between(1, 3));
  const child = makePerson(scene.city, scene.compound, random, {
    order: 3000 + (number % 1000),
    sex: random.chance(0.5) ? 1 : 2,
    birth,
    surname: parent.name.surname,
    phone: null,
    home: household.dwelling,
    formerHome: null,
    movedOn: null,
  });
  scene.outlet.person(child.id, personFlags(child, dateOf(scene.to)));
  writePatient(scene, child, `pat-${scrambled(child.serial * 4)}`, null, scene.to - 10 * MINUTE);
}

/** Yesterday's deleted keys come back as the rows of other people. */
export function reuseKeys(scene: Scene, ledger: DayLedger, random: Random, keys: readonly string[], day: string): void {
  for (const key of keys) {
    const person = random.pick(scene.adults);
    const now = scene.to - 5 * MINUTE;
    const fields = residenceFields(scene, key, { dwelling: person.home, relation: '同住人', person, since: day, until: null }, now);
    ledger.housing('ryfw', { key, fields, createdAt: now, changedAt: now });
    ledger.identity(`housing:ryfw:${key}`, person.id);
  }
}
